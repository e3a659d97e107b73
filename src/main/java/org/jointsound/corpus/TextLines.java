package org.jointsound.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a UTF-8 text, without the byte order mark that some editors put before it. */
final class TextLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextLines() {}

    /** Takes one line. */
    interface Reader {
        /** The line by number, from 1. */
        void line(long number, String text);
    }

    /** Bytes that are no text are replaced, so that they show up in the line where they stand. */
    static void read(Path file, Reader reader) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                boolean marked = number == 1 && line.startsWith(BYTE_ORDER_MARK);
                reader.line(number, marked ? line.substring(1) : line);
            }
        }
    }
}
