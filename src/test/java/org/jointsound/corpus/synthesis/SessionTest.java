package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.path.Recorder;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final CorpusSettings STANDARD = CorpusSettings.standard(3, 40, 40);

    @Test
    void recordingsOfASittingFollowEachOtherInHalfAMinuteToSixUnlessAPopHasToWait() {
        for (int subject = 1; subject <= 40; subject++) {
            assertThat(Session.minute(STANDARD, subject, 0)).isZero();
            for (int index = 1; index < 40; index++) {
                double minute = Session.minute(STANDARD, subject, index);
                if (index == 20) {
                    // The second sitting begins anew.
                    assertThat(minute).isZero();
                } else {
                    boolean pop = STANDARD.label(subject, index).equals(Label.CAVITATION_POP);
                    assertThat(minute - Session.minute(STANDARD, subject, index - 1))
                            .isBetween(0.5, pop ? 20.0 : 6.0);
                }
            }
        }
    }

    @Test
    void aJointPopsAgainAfterTwentyMinutesAtTheEarliest() {
        int pairs = 0;
        for (int subject = 1; subject <= 40; subject++) {
            double last = Double.NEGATIVE_INFINITY;
            for (int index = 0; index < 40; index++) {
                last = index == 20 ? Double.NEGATIVE_INFINITY : last;
                if (STANDARD.label(subject, index).equals(Label.CAVITATION_POP)) {
                    double now = Session.minute(STANDARD, subject, index);
                    assertThat(now - last).isGreaterThanOrEqualTo(20 - 1e-9);
                    pairs += last >= 0 ? 1 : 0;
                    last = now;
                }
            }
        }
        assertThat(pairs).isGreaterThan(200);
    }

    @Test
    void theMinuteIsTheSameWhateverElseIsAsked() {
        CorpusSettings others = new CorpusSettings(3, 1, 40, Label.STANDARD, true, 8_000, true);
        assertThat(Session.minute(others, 1, 17)).isEqualTo(Session.minute(STANDARD, 1, 17));
    }

    @Test
    void aRateForAllChangesTheRateAlone() {
        CorpusSettings slow = new CorpusSettings(3, 40, 40, Label.STANDARD, false, 16_000, false);
        for (int subject = 1; subject <= 20; subject++) {
            Session own = Session.drawn(STANDARD, subject, 1);
            Session set = Session.drawn(slow, subject, 1);
            assertThat(set.path().device()).isEqualTo(own.path().device().atRate(16_000));
            assertThat(set.path().microphone()).isEqualTo(own.path().microphone());
            assertThat(set.recorder()).isEqualTo(own.recorder());
        }
    }

    @Test
    void placementsTellTheDistance() {
        for (int subject = 1; subject <= 200; subject++) {
            Session session = Session.drawn(STANDARD, subject, 2);
            Device.Kind kind = session.path().device().kind();
            assertThat(session.placement().endsWith("_joint")).isEqualTo(kind.touchesSkin());
            if (session.placement().equals("near_15cm")) {
                assertThat(session.path().distanceMetres()).isCloseTo(0.15, within(0.15 * 0.25 + 1e-9));
            }
        }
    }

    @Test
    void easyRecordersDoNothingButSetTheLevel() {
        CorpusSettings easy = new CorpusSettings(3, 40, 40, Label.STANDARD, true);
        List<Recorder> recorders = java.util.stream.IntStream.rangeClosed(1, 40)
                .mapToObj(subject -> Session.drawn(easy, subject, 1).recorder())
                .distinct()
                .toList();
        assertThat(recorders).containsExactly(recorders.get(0).plain());
    }
}
