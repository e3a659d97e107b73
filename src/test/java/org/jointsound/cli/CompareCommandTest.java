package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNoFolderIsWrongUsage() {
        Ran ran = Ran.command("compare", folder.resolve("no\u001bwhere").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no?where' is not a folder").doesNotContain("\u001b");
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithThoseThatAreBeforeAnythingIsHeard() throws IOException {
        Files.writeString(folder.resolve("metadata.csv"), "file_name,label,subject,room\na.wav,clicking,s1,bath\n");
        Files.writeString(folder.resolve("a.wav"), "this is no audio");
        Ran ran = Ran.command("compare", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("no column 'source_family' that can be left out; it has")
                .contains("room");
    }
}
