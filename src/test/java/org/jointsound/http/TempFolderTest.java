package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TempFolderTest {
    private static final Path LOCKS = Path.of("/proc/locks");

    /** As a process leaves it that was killed: its lock went with it. */
    private static Path abandoned() throws Exception {
        Path folder = Files.createTempDirectory("jointsound-");
        Files.createFile(folder.resolve("lock"));
        Files.createDirectory(folder.resolve("uploads"));
        Files.createFile(folder.resolve("uploads").resolve("upload-1.audio"));
        return folder;
    }

    @Test
    void whatAKilledServiceLeftGoesWhenTheNextOneStarts() throws Exception {
        Path left = abandoned();

        try (TempFolder folder = TempFolder.create()) {
            assertThat(left).doesNotExist();
            assertThat(folder.path()).isEmptyDirectory();
        }
    }

    @Test
    void aFolderInUseStaysAndGoesWhenItIsClosed() throws Exception {
        Path path;
        try (TempFolder inUse = TempFolder.create()) {
            path = inUse.path();
            Path upload = inUse.newFile();
            TempFolder.create().close();
            assertThat(upload).exists();
        }
        assertThat(path.getParent()).doesNotExist();
    }

    @Test
    void aFolderOfTheSameNameThatIsNoneOfOursStays() throws Exception {
        Path foreign = Files.createTempDirectory("jointsound-");
        Path file = Files.createFile(foreign.resolve("notes.txt"));

        TempFolder.create().close();

        assertThat(file).exists();
        Files.delete(file);
        Files.delete(foreign);
    }

    /** As another process sees it: the kernel's own list. */
    @Test
    void theLockIsHeldAfterLookingForAbandonedFolders() throws Exception {
        assumeTrue(Files.isReadable(LOCKS));
        try (TempFolder folder = TempFolder.create()) {
            TempFolder.create().close();

            Object file = Files.getAttribute(folder.path().resolveSibling("lock"), "unix:ino");
            assertThat(Files.readString(LOCKS)).contains(":" + file + " ");
        }
    }
}
