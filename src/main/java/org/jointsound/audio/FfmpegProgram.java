package org.jointsound.audio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/**
 * An ffmpeg that works.
 *
 * @param command how its command line begins: its absolute path, and before it the program that sets its limits, if any
 * @param version for instance {@code 5.1.9}
 */
record FfmpegProgram(List<String> command, String version) {
    /** Names the ffmpeg to take in place of the one on the path. */
    static final String VARIABLE = "JOINTSOUND_FFMPEG";

    private static final Duration TRY_WITHIN = Duration.ofSeconds(10);
    private static final int VERSION_BYTES = 4_000;
    private static final Pattern VERSION = Pattern.compile("ffmpeg version n?([0-9]+(?:\\.[0-9]+)*|[\\w.-]{1,40})");

    /** More than ten minutes of sound need: bytes of address space, seconds of processor time, files written, core dumps. */
    private static final List<String> LIMITS = List.of("--as=1073741824", "--cpu=60", "--fsize=0", "--core=0", "--");

    FfmpegProgram {
        command = List.copyOf(command);
    }

    private static final class OfThisMachine {
        // On another thread, as an interrupt of the one that happens to ask first must not mean that there is none
        // ever.
        static final @Nullable FfmpegProgram PROGRAM =
                CompletableFuture.supplyAsync(FfmpegProgram::findHere).join();
    }

    static @Nullable FfmpegProgram findHere() {
        return find(System.getenv());
    }

    /** The one that this machine or this jar has, looked for once; null when there is none. */
    static @Nullable FfmpegProgram ofThisMachine() {
        return OfThisMachine.PROGRAM;
    }

    /**
     * The program that {@link #VARIABLE} names; without it the first on the path that works, else the one in this jar.
     *
     * @return null if there is none, or the one that is named does not work
     */
    static @Nullable FfmpegProgram find(Map<String, String> environment) {
        List<Path> folders = folders(environment.getOrDefault("PATH", ""));
        List<String> limiter = limiter(folders);
        String named = environment.get(VARIABLE);
        if (named != null && !named.isEmpty()) {
            return named(limiter, named);
        }
        for (Path folder : folders) {
            FfmpegProgram program = tried(limiter, folder.resolve("ffmpeg"));
            if (program != null) {
                return program;
            }
        }
        Path bundled = BundledFfmpeg.unpacked();
        return bundled == null ? null : tried(limiter, bundled);
    }

    private static @Nullable FfmpegProgram named(List<String> limiter, String file) {
        try {
            return tried(limiter, Path.of(file));
        } catch (InvalidPathException e) {
            // Letters that the language setting of this process has no bytes for.
            return null;
        }
    }

    /** As reports name it. */
    String name() {
        return "ffmpeg " + version;
    }

    /** This program with these arguments. */
    List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }

    private static List<Path> folders(String path) {
        List<Path> folders = new ArrayList<>();
        for (String part : path.split(Pattern.quote(System.getProperty("path.separator", ":")), -1)) {
            try {
                Path folder = Path.of(part);
                // Relative parts would let the folder one happens to be in say what is run.
                if (folder.isAbsolute()) {
                    folders.add(folder);
                }
            } catch (InvalidPathException e) {
                // A part that can be no folder holds no program.
            }
        }
        return folders;
    }

    private static List<String> limiter(List<Path> folders) {
        for (Path folder : folders) {
            Path prlimit = folder.resolve("prlimit");
            if (Files.isExecutable(prlimit)) {
                List<String> limiter = new ArrayList<>(List.of(prlimit.toString()));
                limiter.addAll(LIMITS);
                return limiter;
            }
        }
        return List.of();
    }

    private static @Nullable FfmpegProgram tried(List<String> limiter, Path file) {
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            return null;
        }
        List<String> command = new ArrayList<>(limiter);
        command.add(file.toAbsolutePath().toString());
        FfmpegProgram program = new FfmpegProgram(command, "");
        try (ChildProcess child = ChildProcess.start(program.with(List.of("-version")), new FfmpegLog(), TRY_WITHIN)) {
            String said = new String(child.readNBytes(VERSION_BYTES), StandardCharsets.ISO_8859_1);
            Matcher version = VERSION.matcher(said);
            return version.lookingAt() ? new FfmpegProgram(command, version.group(1)) : null;
        } catch (IOException | InputException e) {
            return null;
        }
    }
}
