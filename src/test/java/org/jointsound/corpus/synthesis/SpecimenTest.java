package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class SpecimenTest {
    private static final CorpusSettings POPS = new CorpusSettings(7, 12, 2, List.of(Label.CAVITATION_POP), true);

    @Test
    void itHoldsTheRecordingThatTheCorpusHolds() throws IOException {
        Specimen specimen = Specimen.of(POPS, 2, 1);
        SyntheticRecording recording = RecordingSynthesis.make(POPS, 2, 1);
        assertThat(specimen.clip().samples()).containsExactly(recording.clip().samples());
        assertThat(specimen.marks()).isEqualTo(recording.marks());
        assertThat(specimen.labelled().recipe())
                .isEqualTo(recording.soundings().get(0).recipe());
    }

    @Test
    void itsSoundsAreThoseBeforeRoomAndSensor() throws IOException {
        int checked = 0;
        for (int subject = 1; subject <= POPS.subjects(); subject++) {
            DrySound pop = Specimen.of(POPS, subject, 0).labelled();
            assertThat(pop.clip().rateHz()).isEqualTo(Track.RATE_HZ);
            // A pop of the modes family has nothing before it, and all of it ends with its rendering.
            if (pop.recipe().family() == SourceFamily.MODES) {
                Track.Mark mark = pop.marks().get(0);
                assertThat(between(pop.clip(), 0, mark.startSeconds()).peak()).isZero();
                assertThat(between(pop.clip(), mark.startSeconds(), mark.endSeconds())
                                .peak())
                        .isPositive();
                assertThat(between(
                                        pop.clip(),
                                        mark.endSeconds() + 0.3,
                                        pop.clip().seconds())
                                .peak())
                        .isZero();
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    /** Two recordings in turn take 12 minutes at most, so a second pop has to wait for its twenty. */
    @Test
    void aSecondPopOfASittingComesTwentyMinutesAfterTheFirst() throws IOException {
        CorpusSettings inTurn = new CorpusSettings(7, 2, 8, List.of(Label.CAVITATION_POP, Label.CLICKING), true);
        int seconds = 0;
        for (int subject = 1; subject <= inTurn.subjects(); subject++) {
            for (int index = 0; index < 8; index++) {
                Specimen specimen = Specimen.of(inTurn, subject, index);
                // Sittings of four recordings: the first two have nobody before them.
                assertThat(specimen.minutesSinceLabel().isPresent()).isEqualTo(index % 4 >= 2);
                if (specimen.label().equals(Label.CAVITATION_POP) && index % 4 >= 2) {
                    assertThat(specimen.minutesSinceLabel().getAsDouble()).isCloseTo(20, within(1e-9));
                    seconds++;
                }
            }
        }
        assertThat(seconds).isEqualTo(4);
    }

    private static Clip between(Clip clip, double startSeconds, double endSeconds) {
        int from = (int) (startSeconds * clip.rateHz());
        return Clip.of(clip.slice(from, Math.max(from, (int) (endSeconds * clip.rateHz()))), clip.rateHz());
    }
}
