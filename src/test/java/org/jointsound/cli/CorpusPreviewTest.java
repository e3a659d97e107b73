package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusPreviewTest {
    private static final String TABLE = "file_name,label\na.wav,snap\nb.wav,snap\n";

    @TempDir
    Path temporary;

    private Path dataset;
    private Path page;

    @BeforeEach
    void makeDataset() throws IOException {
        dataset = Files.createDirectory(temporary.resolve("set"));
        page = temporary.resolve("page.html");
        Files.writeString(dataset.resolve("metadata.csv"), TABLE);
        Files.write(dataset.resolve("a.wav"), Recordings.silence(1));
        Files.write(dataset.resolve("b.wav"), Recordings.silence(1));
    }

    private Ran preview(String... more) {
        String[] args = new String[3 + more.length];
        System.arraycopy(new String[] {"corpus", "preview", dataset.toString()}, 0, args, 0, 3);
        System.arraycopy(more, 0, args, 3, more.length);
        return Ran.command(args);
    }

    @Test
    void aPageThatIsNamedIsReplaced() throws IOException {
        Files.writeString(page, "old");
        Ran ran = preview("-o", page.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("jointsound: 2 clips are in '" + page + "'" + System.lineSeparator());
        assertThat(page).content().startsWith("<!DOCTYPE html>").contains("a.wav", "b.wav");
    }

    @Test
    void aPageThatNobodyNamedIsNotReplaced() throws IOException {
        Path named = Files.createTempDirectory("jointsound-unnamed");
        Files.writeString(named.resolve("metadata.csv"), "file_name,label\n");
        Path own = Files.writeString(Path.of(named.getFileName() + "-preview.html"), "old");
        try {
            Ran ran = Ran.command("corpus", "preview", named.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains(own.toString(), "is there already", "-o");
            assertThat(own).hasContent("old");
        } finally {
            Files.delete(own);
            Files.delete(named.resolve("metadata.csv"));
            Files.delete(named);
        }
    }

    @Test
    void aLinkInThePlaceOfTheUnfinishedPageIsNotWrittenThrough() throws IOException {
        Path precious = Files.writeString(dataset.resolve("precious"), "old");
        Files.createSymbolicLink(page.resolveSibling(page.getFileName() + ".part"), precious);
        assertThat(preview("-o", page.toString()).code()).isZero();
        assertThat(precious).hasContent("old");
        assertThat(Files.isSymbolicLink(page)).isFalse();
    }

    @Test
    void aSlipOfTheKeyboardDoesNotCostAFile() {
        Path table = dataset.resolve("metadata.csv");
        Ran ran = preview("-o", table.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("must be a file that ends in .html");
        assertThat(table).hasContent(TABLE);
    }

    @Test
    void wrongUsageIsSaidBeforeAnythingIsRead() {
        assertThat(preview("-o", page.toString(), "--per-label", "0").code()).isEqualTo(2);
        assertThat(Ran.command("corpus", "preview", dataset.resolve("a.wav").toString())
                        .err())
                .contains("is not a folder");
        assertThat(Ran.command("corpus", "preview").code()).isEqualTo(2);
        assertThat(page).doesNotExist();
    }

    @Test
    void audioThatCannotBeReadIsCountedAndTheRestShown() throws IOException {
        Files.writeString(dataset.resolve("a.wav"), "no sound");
        Ran ran = preview("-o", page.toString());
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("2 clips are in", "1 of them cannot be read");
        assertThat(page).content().contains("The audio cannot be shown");
    }

    @Test
    void theNumberOfClipsIsThatAskedFor() {
        assertThat(preview("-o", page.toString(), "--per-label", "1").err()).contains("1 clip is in");
    }

    @Test
    void whoeverWatchesSeesABar() {
        Wiring plain = Ran.wiring(Map.of());
        Wiring watched = new Wiring(plain.analysers(), plain.server(), plain.environment(), true);
        Ran ran = Ran.with(watched, "corpus", "preview", dataset.toString(), "-o", page.toString());
        assertThat(ran.err())
                .startsWith("[==========>         ] 1 of 2 clips drawn\r")
                .contains("] 2 of 2 clips drawn\r");
    }
}
