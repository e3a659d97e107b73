package org.jointsound.corpus.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pitches and lengths of what comes out of a throat. */
class VoiceScoresTest {
    private static Bench called(Calls.Kind kind) {
        Bench bench = Bench.forBlows();
        for (int seed = 0; seed < 100; seed++) {
            Bench.played(new Calls(bench, kind), false, seed);
        }
        assertThat(bench.calls).hasSizeGreaterThan(100);
        return bench;
    }

    private static double top(Call call) {
        double top = 0;
        for (int i = 0; i <= 100; i++) {
            top = Math.max(top, call.hz().applyAsDouble(i / 100.0));
        }
        return top;
    }

    @Test
    void dogsBarkForATenthToThreeTenthsOfASecond() {
        assertThat(called(Calls.Kind.BARK).calls).allSatisfy(call -> {
            assertThat(call.seconds()).isBetween(0.06, 0.3001);
            assertThat(top(call)).isBetween(190.0, 1_600.0);
        });
    }

    @Test
    void babiesCryAboutFourHundredAndFiftyHertzForUpToOneAndAHalfSeconds() {
        double sum = 0;
        Bench bench = called(Calls.Kind.CRY);
        for (Call call : bench.calls) {
            assertThat(call.seconds()).isBetween(0.3, 1.5001);
            sum += Math.log(top(call));
        }
        // Cries lie at 350 to 550 Hz; the geometric mean of our range of 330 to 600 is 445.
        assertThat(Math.exp(sum / bench.calls.size())).isBetween(400.0, 500.0);
    }

    @ParameterizedTest
    @EnumSource(Calls.Kind.class)
    void aCallFallsFromItsTopAndStartsAndEndsInSilence(Calls.Kind kind) {
        assertThat(called(kind).calls).allSatisfy(call -> {
            assertThat(call.hz().applyAsDouble(1)).isLessThan(top(call));
            assertThat(call.level().applyAsDouble(0)).isZero();
            assertThat(call.level().applyAsDouble(1)).isZero();
            double[] formants = call.formants(0.5).hz();
            assertThat(formants).isSorted();
            assertThat(formants[0]).isPositive();
            assertThat(formants[3]).isLessThan(Track.RATE_HZ / 2.0);
        });
    }

    @Test
    void aCockEndsItsRowWithALongCall() {
        assertThat(called(Calls.Kind.CROW).calls.stream()
                        .mapToDouble(Call::seconds)
                        .max()
                        .orElseThrow())
                .isBetween(1.0, 1.5001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.45, 0.6, 8})
    void aSpokenWordLastsAQuarterToSixTenthsOfASecondAndFillsATrimmedClip(double keptSeconds) {
        for (int seed = 0; seed < 50; seed++) {
            Track track = Bench.played(new Words(Bench.forBlows()), keptSeconds, false, seed);
            Track.Mark word = track.groups(0).get(0);
            double seconds = word.endSeconds() - word.startSeconds();
            if (keptSeconds < 1) {
                // The mark ends 20 ms behind the word, where a last stop fades.
                assertThat(seconds).isBetween(Math.max(0.25, keptSeconds - 0.12), keptSeconds + 0.0201);
            } else {
                assertThat(seconds).isGreaterThan(0.25);
            }
        }
    }

    @Test
    void aWordThatItsConsonantsFillHasNoVowel() {
        Bench bench = Bench.forBlows();
        // Drawn as a fricative of 133 ms and an end of 129 ms in a word of 250 ms.
        Track track = Bench.played(new Words(bench), 0.25, false, 3_332);
        assertThat(bench.calls).isEmpty();
        assertThat(track.groups(0)).hasSize(1);
    }

    @Test
    void voicesLieBetweenEightyAndThreeHundredAndTwentyHertz() {
        Bench bench = Bench.forBlows();
        for (int seed = 0; seed < 50; seed++) {
            Bench.played(new Words(bench), false, seed);
        }
        // Men speak at about 125 Hz, women at about 250; a word is up to two deviations of 12 % off its speaker.
        assertThat(bench.calls)
                .allSatisfy(call -> assertThat(call.hz().applyAsDouble(0)).isBetween(55.0, 470.0));
        double median = bench.calls.stream()
                .mapToDouble(call -> call.hz().applyAsDouble(0))
                .sorted()
                .toArray()[bench.calls.size() / 2];
        assertThat(median).isBetween(125.0, 250.0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCoughOrSneezeBurstsWithinMillisecondsAndIsOverInHalfASecond(boolean sneeze) {
        for (int seed = 0; seed < 50; seed++) {
            Track track = Bench.played(new Expulsions(Bench.forLevels(), sneeze), false, seed);
            float[] level = track.samples();
            int top = 0;
            for (int i = 0; i < level.length; i++) {
                top = level[i] > level[top] ? i : top;
            }
            int onset = top;
            while (onset > 0 && level[onset - 1] > 0.3 * level[top]) {
                onset--;
            }
            int end = top;
            while (end < level.length - 1 && level[end + 1] > 0.05 * level[top]) {
                end++;
            }
            // The throat bursts within 20 ms; the teeth of a sneeze follow in a third of 0.4 s at most.
            assertThat((double) (top - onset) / Track.RATE_HZ).isLessThan(sneeze ? 0.15 : 0.025);
            assertThat((double) (end - top) / Track.RATE_HZ).isLessThan(0.45);
        }
    }

    @Test
    void aWanderingFactorKeepsAboutOneAndIsContinuous() {
        Wander wander = Wander.drawn(10, 0.5, 1.5, Draw.of(3));
        double last = wander.at(0);
        for (int i = 1; i <= 10_000; i++) {
            double now = wander.at(i / 1_000.0);
            // Drawn within two deviations of the logarithm.
            assertThat(now).isBetween(1 / (1.5 * 1.5) - 1e-9, 1.5 * 1.5 + 1e-9);
            // From bottom to top, 4 ln 1.5, in half a second with a slope of at most pi/2 of the mean.
            assertThat(Math.abs(Math.log(now / last))).isLessThan(Math.PI / 2 * 4 * Math.log(1.5) / 500 + 1e-9);
            last = now;
        }
    }
}
