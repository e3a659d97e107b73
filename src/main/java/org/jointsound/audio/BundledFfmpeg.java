package org.jointsound.audio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ffmpeg that a jar built with the profile {@code ffmpeg} brings along: a program and its libraries as files of
 * {@code org.bytedeco:ffmpeg}. It is run as any other; nothing of it is loaded into this process.
 */
final class BundledFfmpeg {
    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64/";

    private BundledFfmpeg() {}

    /** The program in a temporary folder that goes when this process ends; null when there is none in this jar. */
    static @Nullable Path unpacked() {
        URL program = BundledFfmpeg.class.getClassLoader().getResource(FOLDER + "ffmpeg");
        if (program == null || !program.getProtocol().equals("jar")) {
            return null;
        }
        try {
            Path folder = Files.createTempDirectory("jointsound-ffmpeg-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            URI jar = new URI(program.toString().substring(0, program.toString().indexOf('!')));
            try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                unpack(inside.getPath(FOLDER), folder);
            }
            return Files.setPosixFilePermissions(
                    folder.resolve("ffmpeg"), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | URISyntaxException e) {
            // As good as none: other formats are refused with a message that says what to install.
            return null;
        }
    }

    private static void unpack(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                boolean needed = name.equals("ffmpeg") || (name.contains(".so.") && !name.startsWith("libjni"));
                if (needed) {
                    try (InputStream content = Files.newInputStream(file)) {
                        Files.copy(content, to.resolve(name));
                    }
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // The system clears its temporary folder in its own time.
        }
    }
}
