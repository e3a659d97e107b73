package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorpusMeasureTest {
    @Test
    void thePageGoesToTheOutputAndNothingElseDoes() {
        Ran ran = Ran.command("corpus", "measure", "--subjects", "1", "--recordings-per-subject", "2", "-t", "1");
        assertThat(ran.code()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .startsWith("# The synthetic corpus beside published figures")
                .contains("--seed 1 --subjects 1 --recordings-per-subject 2");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void noSubjectsAreWrongUsage() {
        Ran ran = Ran.command("corpus", "measure", "--subjects", "0");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("subjects is 0");
    }
}
