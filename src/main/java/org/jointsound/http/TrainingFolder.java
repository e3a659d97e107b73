package org.jointsound.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointsound.json.TrainingState;
import org.jointsound.json.TrainingStateJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is kept of trainings: a folder for each with its state, and with what it works on while it goes on. */
final class TrainingFolder {
    /** What a training's process wrote to standard error, where that may tell why it failed. */
    static final String ERRORS = "errors.txt";

    private static final Logger LOG = LoggerFactory.getLogger(TrainingFolder.class);
    private static final String STATE = "state.json";
    private static final String NEXT_STATE = "next-state.json";

    private final Path root;

    private TrainingFolder(Path root) {
        this.root = root;
    }

    /** Made where it is missing, for its owner alone: datasets that are uploaded are about people. */
    static TrainingFolder in(Path data) throws IOException {
        Path root = data.resolve("trainings");
        boolean posix = data.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownersOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(root, ownersOnly);
        return new TrainingFolder(root.toRealPath());
    }

    /** The folder of a training. */
    Path of(String id) {
        return root.resolve(id);
    }

    /** The same, made anew. */
    Path make(String id) throws IOException {
        return Files.createDirectory(of(id));
    }

    /** Keeps a state; whoever reads finds this one whole or the one before. */
    void write(TrainingState state) throws IOException {
        Path next = of(state.id()).resolve(NEXT_STATE);
        byte[] text = (TrainingStateJson.write(state) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(next, of(state.id()).resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every training that is kept, oldest first. What a service left that was killed while it took one in is removed. */
    List<TrainingState> read() throws IOException {
        List<TrainingState> states = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, TrainingFolder::isOurs)) {
            for (Path folder : folders) {
                try {
                    states.add(TrainingStateJson.read(Files.readString(folder.resolve(STATE))));
                } catch (IOException | IllegalArgumentException e) {
                    LOG.info("what is left of a training that never began is removed");
                    deleteTree(folder);
                }
            }
        }
        states.sort(Comparator.comparing(TrainingState::createdAt).thenComparing(TrainingState::id));
        return states;
    }

    /** Removes all that a training worked on. */
    void clear(String id) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(of(id))) {
            for (Path one : inside) {
                String name = String.valueOf(one.getFileName());
                if (!name.equals(STATE) && !name.equals(ERRORS)) {
                    deleteTree(one);
                }
            }
        }
    }

    /** Removes a training for good. */
    void remove(String id) throws IOException {
        deleteTree(of(id));
    }

    private static boolean isOurs(Path folder) {
        try {
            String name = String.valueOf(folder.getFileName());
            return UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> inside = Files.walk(top)) {
            deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : deepestFirst) {
            Files.deleteIfExists(one);
        }
    }
}
