package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.json.BundleJson;
import org.jointsound.json.LogLine;
import org.jspecify.annotations.Nullable;

/**
 * {@code log.jsonl} of a models folder as it was read: who did what when, oldest first.
 *
 * @param lines those that can be read
 * @param unreadable numbers, from 1, of whole lines that cannot
 * @param torn whether a last line breaks off: its writer was killed, and what it was about never happened
 * @param soundBytes length of the file without such a line
 * @param open whether the last line is whole and only its line feed is missing
 */
public record RegistryLog(List<LogLine> lines, List<Integer> unreadable, boolean torn, long soundBytes, boolean open) {
    static final String FILE = "log.jsonl";

    public RegistryLog {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    static RegistryLog read(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return new RegistryLog(List.of(), List.of(), false, 0, false);
        }
        byte[] bytes = Files.readAllBytes(file);
        List<LogLine> lines = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        int start = 0;
        int number = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                LogLine line = line(bytes, start, i);
                if (line == null) {
                    unreadable.add(number);
                } else {
                    lines.add(line);
                }
                start = i + 1;
                number++;
            }
        }
        LogLine last = start == bytes.length ? null : line(bytes, start, bytes.length);
        if (last != null) {
            lines.add(last);
        }
        boolean torn = start < bytes.length && last == null;
        return new RegistryLog(lines, unreadable, torn, torn ? start : bytes.length, last != null);
    }

    /** Takes a torn line away or ends an open one, so that another can follow. */
    void mend(Path directory) throws IOException {
        if (torn) {
            Durable.truncate(directory.resolve(FILE), soundBytes);
        } else if (open) {
            Durable.append(directory.resolve(FILE), new byte[] {'\n'});
        }
    }

    static void append(Path directory, LogLine line) throws IOException {
        Durable.append(directory.resolve(FILE), (BundleJson.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The last line; null without any. */
    @Nullable
    LogLine last() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    private static @Nullable LogLine line(byte[] bytes, int from, int to) {
        try {
            return BundleJson.readLogLine(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
