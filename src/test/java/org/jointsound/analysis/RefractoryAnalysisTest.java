package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.Concern;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Past;
import org.jointsound.concern.PastRecording;
import org.jointsound.concern.Side;
import org.jointsound.concern.SymptomReport;
import org.jointsound.model.Label;
import org.jointsound.report.Report;
import org.jointsound.testing.Analysers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two pops that come too soon after each other, through the whole pipeline with the shipped model. */
class RefractoryAnalysisTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int HEADER_BYTES = 44;

    @TempDir
    private Path folder;

    @Test
    void twoPopsOfOneKneeAreLessLikelyPopsThanTwoOfTheBackAndSaySo() throws IOException {
        Path twice = joined("samples/cavitation_pop-s008-03.wav", "samples/cavitation_pop-s001-05.wav");
        Report plain = analyse(twice, known(null, Past.NONE));
        Report back = analyse(twice, known(Joint.LUMBAR_SPINE, Past.NONE));
        Report knee = analyse(twice, known(Joint.KNEE, Past.NONE));

        assertThat(plain.events()).hasSize(2);
        assertThat(back.events()).isEqualTo(plain.events());
        assertThat(refractory(back).effect()).isEqualTo("none");
        assertThat(refractory(knee).effect()).isEqualTo("weakens cavitation_pop");
        for (int i = 0; i < 2; i++) {
            double before = pop(plain, i);
            assertThat(pop(knee, i)).isCloseTo(before / 4 / (1 - before + before / 4), within(1e-9));
        }
        assertThat(knee.probabilities().get(Label.CAVITATION_POP))
                .isLessThan(plain.probabilities().get(Label.CAVITATION_POP));
    }

    @Test
    void aPopThatTheDiaryHoldsWeakensThisOne() throws IOException {
        Path file = Path.of("samples/cavitation_pop-s002-04.wav");
        PastRecording before = new PastRecording(NOON.minusSeconds(300), "another", 1, 1, null);
        Report alone = analyse(file, known(Joint.KNEE, Past.NONE));
        Report soonAfter = analyse(file, known(Joint.KNEE, new Past(List.of(before))));

        assertThat(pop(soonAfter, 0)).isLessThan(pop(alone, 0));
        assertThat(refractory(soonAfter).effect()).isEqualTo("weakens cavitation_pop");
    }

    @Test
    void aRecordingThatTheDiaryHoldsIsNotHeldAgainstItself() throws IOException {
        Path file = Path.of("samples/cavitation_pop-s007-04.wav");
        Report alone = analyse(file, known(Joint.KNEE, Past.NONE));
        PastRecording itself = new PastRecording(NOON, alone.recording().sha256(), 1, 1, null);
        Report again = analyse(file, known(Joint.KNEE, new Past(List.of(itself))));

        assertThat(again.events()).isEqualTo(alone.events());
        assertThat(again.concern()).isEqualTo(alone.concern());
    }

    private static double pop(Report report, int event) {
        return report.events().get(event).probabilities().getOrDefault(Label.CAVITATION_POP, 0.0);
    }

    private static Concern.Reason refractory(Report report) {
        return report.concern().reasons().stream()
                .filter(reason -> reason.rule().equals("refractory"))
                .findFirst()
                .orElseThrow();
    }

    private static Circumstances known(@Nullable Joint joint, Past past) {
        SymptomReport none = SymptomReport.EMPTY;
        SymptomReport report = new SymptomReport(
                "p-1",
                joint,
                Side.LEFT,
                null,
                null,
                none.pain(),
                none.symptoms(),
                null,
                none.conditions(),
                none.frequency());
        return new Circumstances(report, past, NOON);
    }

    private static Report analyse(Path file, Circumstances known) throws IOException {
        FileOutcome outcome = Analysers.shared().analyse(file, "a.wav", known);
        return ((FileOutcome.Analysed) outcome).report();
    }

    /** Both samples are 16-bit mono at 16 kHz with a plain header, so the data of one can follow that of the other. */
    private Path joined(String first, String second) throws IOException {
        byte[] one = Files.readAllBytes(Path.of(first));
        byte[] other = Files.readAllBytes(Path.of(second));
        assertThat(Arrays.copyOfRange(other, 12, 40)).isEqualTo(Arrays.copyOfRange(one, 12, 40));
        byte[] both = Arrays.copyOf(one, one.length + other.length - HEADER_BYTES);
        System.arraycopy(other, HEADER_BYTES, both, one.length, other.length - HEADER_BYTES);
        ByteBuffer.wrap(both)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, both.length - 8)
                .putInt(40, both.length - HEADER_BYTES);
        return Files.write(folder.resolve("joined.wav"), both);
    }
}
