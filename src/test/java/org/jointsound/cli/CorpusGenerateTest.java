package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusGenerateTest {
    @TempDir
    Path folder;

    private Ran generate(String... more) {
        Path out = folder.resolve("set");
        String[] args = {"corpus", "generate", "--out", out.toString(), "--seed", "1", "--subjects", "1"};
        String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Ran.command(all);
    }

    @Test
    void aRateThatNoRecorderHasIsAWrongCallAndNothingIsWritten() {
        Ran ran = generate("--rate", "11025");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("11025", "22050");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void allFilesGetTheRateThatIsAskedFor() {
        Ran ran = generate("--rate", "8000", "--recordings-per-subject", "1", "--easy");
        assertThat(ran.code()).isZero();
        assertThat(folder.resolve("set").resolve("metadata.csv"))
                .content()
                .contains(",8000,")
                .contains("session_minute,room_rt60_s,distance_m,bits,codec,agc,gate,peak_dbfs");
    }
}
