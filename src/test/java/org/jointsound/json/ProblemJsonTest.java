package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

    @Test
    void aProblemHasTheMembersOfRfc9457AndTheCode() {
        Problem problem = Problem.of(ProblemCode.DECODE_FAILED, "The file ends early.");
        assertThat(ProblemJson.write(problem, 422, "urn:uuid:1"))
                .isEqualTo(
                        "{\"type\":\"/problems/decode-failed\","
                                + "\"title\":\"The audio is damaged or not what it says it is\",\"status\":422,"
                                + "\"detail\":\"The file ends early.\",\"instance\":\"urn:uuid:1\",\"code\":\"decode-failed\"}");
    }

    @Test
    void severalFaultsAreListedWithTheirPointers() {
        Problem problem = new Problem(
                ProblemCode.INVALID_CONTEXT,
                "Two values cannot be.",
                List.of(new Problem.Fault("must be 0 to 10", "/pain/severity"), new Problem.Fault("unknown", "/x")));
        assertThat(ProblemJson.write(problem, 400, "urn:uuid:1"))
                .endsWith("\"code\":\"invalid-context\",\"errors\":["
                        + "{\"detail\":\"must be 0 to 10\",\"pointer\":\"/pain/severity\"},"
                        + "{\"detail\":\"unknown\",\"pointer\":\"/x\"}]}");
    }

    @Test
    void aBatchLineNamesTheFileAndIsTheSameInEveryRun() {
        Problem problem = Problem.of(ProblemCode.TOO_SHORT, "It is 0.01 s long.");
        String line = ProblemJson.line(problem, "a/b.wav");
        assertThat(line)
                .endsWith("\"code\":\"too-short\",\"file\":\"a/b.wav\"}")
                .contains("\"status\":422");
        assertThat(line).isEqualTo(ProblemJson.line(problem, "a/b.wav"));
        assertThat(line).isNotEqualTo(ProblemJson.line(problem, "a/c.wav"));
    }
}
