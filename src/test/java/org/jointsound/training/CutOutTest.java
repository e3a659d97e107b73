package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.Quality;
import org.jointsound.audio.SourceFormat;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.event.SoundEvent;
import org.jointsound.model.Label;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class CutOutTest {
    private static final Listener LISTENER = new Listener(DecodeLimits.standard());
    private static final int RATE_HZ = LISTENER.featureSet().rateHz();
    private static final List<Label> LABELS =
            List.of(Label.CLICKING, Label.CAVITATION_POP, Label.TENDON_SNAP, Label.GRINDING_CREPITUS);

    /** A stretch reaches at most 0.3 s before an event and 0.4 s after it, so that no two clicks lie in one. */
    private static Heard clicks(double seconds, int digest, double... at) {
        int length = (int) (seconds * RATE_HZ);
        float[] samples =
                Signals.sum(Signals.clicks(2_000, 0.5, RATE_HZ, length, at), Signals.whiteNoise(0.0005, length, 1));
        Clip clip = Clip.of(samples, RATE_HZ);
        // The multiplier spreads small numbers over the digest's first digits.
        String sha256 = String.format(Locale.ROOT, "%016x", digest * 0x9e3779b97f4a7c15L) + "0".repeat(48);
        Decoded decoded =
                new Decoded(clip, new SourceFormat("wav", "pcm", RATE_HZ, 1, "jointsound"), sha256, List.of());
        return new Heard(decoded, clip, new Quality(-66, 0, RATE_HZ / 2));
    }

    /** Each click marked with a label of its own. */
    private static LabelledRecording marked(double... at) {
        List<MarkedSpan> spans = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            spans.add(new MarkedSpan(at[i] - 0.01, at[i] + 0.03, LABELS.get(i)));
        }
        return new LabelledRecording(Path.of("a.wav"), LABELS, "s", "", spans, Map.of(), Set.of());
    }

    private static List<LabelledEvent> cut(Heard heard, LabelledRecording source) {
        return CutOut.of(heard, LISTENER.detect(heard), source, LISTENER);
    }

    @Test
    void aStretchHoldsItsEventUnderTheLabelOfTheMarkInTheWhole() {
        double[] at = {0.5, 1.5, 2.5, 3.9};
        Set<Label> met = new TreeSet<>();
        for (int digest = 0; digest < 40; digest++) {
            List<LabelledEvent> events = cut(clicks(4, digest, at), marked(at));
            assertThat(events).as("digest %d", digest).isNotEmpty();
            Set<Label> here =
                    new TreeSet<>(events.stream().map(LabelledEvent::label).toList());
            assertThat(here).as("digest %d", digest).hasSize(1).doesNotContain(Label.OTHER);
            met.addAll(here);
        }
        assertThat(met).containsExactlyInAnyOrderElementsOf(LABELS);
    }

    @Test
    void aSoundAtTheVeryEndOrBeginningIsCutWithinTheRecording() {
        for (double at : new double[] {0, 0.001, 1.98, 1.995}) {
            Heard probe = clicks(2, 0, at);
            for (SoundEvent event : LISTENER.detect(probe)) {
                assertThat(event.endSeconds()).isLessThanOrEqualTo(2);
            }
            for (int digest = 0; digest < 10; digest++) {
                assertThat(cut(clicks(2, digest, at), marked(0.5)))
                        .as("click at %s, digest %d", at, digest)
                        .allSatisfy(event -> assertThat(event.label()).isEqualTo(Label.OTHER));
            }
        }
    }

    @Test
    void whichStretchDependsOnTheBytesAlone() {
        double[] at = {0.5, 1.5, 2.5, 3.5};
        Set<List<LabelledEvent>> different = new java.util.HashSet<>();
        for (int digest = 0; digest < 10; digest++) {
            List<LabelledEvent> once = cut(clicks(4, digest, at), marked(at));
            assertThat(cut(clicks(4, digest, at), marked(at))).isEqualTo(once);
            different.add(once);
        }
        assertThat(different).hasSizeGreaterThan(5);
    }

    @Test
    void aShortRecordingAndASilentOneGiveNothing() {
        assertThat(cut(clicks(1.19, 1, 0.5), marked(0.5))).isEmpty();
        assertThat(cut(clicks(1.21, 1, 0.5), marked(0.5))).isNotEmpty();
        assertThat(cut(clicks(3, 1), marked(0.5))).isEmpty();
    }
}
