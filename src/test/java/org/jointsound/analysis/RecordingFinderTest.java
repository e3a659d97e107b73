package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingFinderTest {

    @TempDir
    Path folder;

    @Test
    void recordingsAreFoundByEndingAtAnyDepthInAStableOrder() throws IOException {
        for (String name :
                List.of("b.WAV", "a.mp3", "sub/deep/c.Flac", "sub/a.wav", "sub.wav", "notes.txt", "wav", "x.wav.bak")) {
            touch(folder.resolve(name));
        }
        RecordingFinder.Found found = RecordingFinder.find(List.of(folder));
        assertThat(found.files())
                .extracting(RecordingFile::name)
                .containsExactly("a.mp3", "b.WAV", "sub.wav", "sub/a.wav", "sub/deep/c.Flac");
        assertThat(found.skipped()).isEqualTo(3);
    }

    @Test
    void everyFormatThatIsReadIsFound() throws IOException {
        List<String> names = List.of(
                "a.3gp", "a.aac", "a.aif", "a.aifc", "a.aiff", "a.amr", "a.caf", "a.flac", "a.m4a", "a.mka", "a.mkv",
                "a.mov", "a.mp3", "a.mp4", "a.oga", "a.ogg", "a.opus", "a.wav", "a.wave", "a.webm");
        for (String name : names) {
            touch(folder.resolve(name));
        }
        assertThat(RecordingFinder.find(List.of(folder)).files())
                .extracting(RecordingFile::name)
                .containsExactlyElementsOf(names);
    }

    @Test
    void aFileThatIsNamedItselfIsTakenWhateverItsEnding() throws IOException {
        Path notes = touch(folder.resolve("notes.txt"));
        RecordingFinder.Found found = RecordingFinder.find(List.of(notes));
        assertThat(found.files()).containsExactly(new RecordingFile(notes, "notes.txt"));
        assertThat(found.skipped()).isZero();
    }

    @Test
    void rootsKeepTheOrderInWhichTheyWereNamed() throws IOException {
        Path z = touch(folder.resolve("z/one.wav"));
        touch(folder.resolve("a/two.wav"));
        assertThat(RecordingFinder.find(List.of(z, folder.resolve("a"))).files())
                .extracting(RecordingFile::name)
                .containsExactly("one.wav", "a/two.wav");
    }

    @Test
    void rootsOfOneNameAreToldApartByTheFoldersAboveThem() throws IOException {
        Path left = touch(folder.resolve("left/session/a.wav")).getParent();
        Path right = touch(folder.resolve("right/session/a.wav")).getParent();
        Path other = touch(folder.resolve("other/a.wav"));
        assertThat(RecordingFinder.find(List.of(left, right, other)).files())
                .extracting(RecordingFile::name)
                .containsExactly("left/session/a.wav", "right/session/a.wav", "a.wav");
        assertThat(RecordingFinder.find(List.of(left)).files())
                .extracting(RecordingFile::name)
                .containsExactly("a.wav");
        assertThat(RecordingFinder.find(List.of(left, left)).files())
                .extracting(RecordingFile::name)
                .containsExactly("session/a.wav", "session/a.wav");
    }

    @Test
    void hiddenFilesInAFolderArePassedOver() throws IOException {
        touch(folder.resolve("._x.wav"));
        touch(folder.resolve(".wav"));
        Path hidden = touch(folder.resolve(".y.wav"));
        RecordingFinder.Found found = RecordingFinder.find(List.of(folder));
        assertThat(found.files()).isEmpty();
        assertThat(found.skipped()).isEqualTo(3);
        assertThat(RecordingFinder.find(List.of(hidden)).files()).hasSize(1);
    }

    @Test
    void linksInsideAFolderAreNotFollowed() throws IOException {
        Path outside = touch(folder.resolve("outside/secret.wav"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.wav"), outside);
        Files.createSymbolicLink(inside.resolve("loop"), inside);
        RecordingFinder.Found found = RecordingFinder.find(List.of(inside));
        assertThat(found.files()).isEmpty();
        assertThat(found.skipped()).isEqualTo(2);
    }

    @Test
    void aNameFromOutsideIsDataOnly() throws IOException {
        touch(folder.resolve("$(reboot); 'x'\n.wav"));
        assertThat(RecordingFinder.find(List.of(folder)).files())
                .extracting(RecordingFile::name)
                .containsExactly("$(reboot); 'x'\n.wav");
    }

    private static Path touch(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
