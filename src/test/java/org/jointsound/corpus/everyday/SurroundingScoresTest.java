package org.jointsound.corpus.everyday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

/** Rain, waves, blades and motors, of which nothing is marked. */
class SurroundingScoresTest {
    @Test
    void bladesSlapEightToThirtyTimesASecondAtARateThatDriftsAFewPercent() {
        for (int seed = 0; seed < 40; seed++) {
            Track track = Bench.played(new Helicopter(Bench.forBlows()), false, seed);
            double[] gaps = Bench.gaps(Bench.blows(track));
            DoubleStream rates = Arrays.stream(gaps).map(gap -> 1 / gap);
            double slowest = 1 / Arrays.stream(gaps).max().orElseThrow();
            assertThat(rates.max().orElseThrow()).isLessThan(1.18 * slowest).isBetween(7.3, 32.6);
            assertThat(track.groups(0)).isEmpty();
        }
    }

    @Test
    void theRoarOfBladesIsChoppedAsFastAsTheySlap() {
        Track slaps = Bench.played(new Helicopter(Bench.forBlows()), false, 7);
        double hz = Bench.blows(slaps).length / Bench.SECONDS;
        float[] level =
                Bench.played(new Helicopter(Bench.forLevels()), false, 7).samples();
        int tops = 0;
        int step = Track.RATE_HZ / 1_000;
        for (int i = 2 * step; i < level.length - 2 * step; i += step) {
            tops += level[i] > level[i - step] && level[i] >= level[i + step] ? 1 : 0;
        }
        assertThat(tops / Bench.SECONDS).isBetween(0.8 * hz, 1.2 * hz);
    }

    @Test
    void motorsFireTwentyFiveToTwoHundredTimesASecondAndAreRevved() {
        double widest = 0;
        for (int seed = 0; seed < 40; seed++) {
            Track track = Bench.played(new Engine(Bench.forBlows()), false, seed);
            double[] blows = Bench.blows(track);
            // A tenth of all firings in turn, so that jitter averages out.
            int part = blows.length / 10;
            double fastest = 0;
            double slowest = 1_000;
            for (int i = 0; i + part < blows.length; i += part) {
                double hz = part / (blows[i + part] - blows[i]);
                fastest = Math.max(fastest, hz);
                slowest = Math.min(slowest, hz);
            }
            assertThat(slowest).isGreaterThan(24);
            assertThat(fastest).isLessThan(200);
            widest = Math.max(widest, fastest / slowest);
            assertThat(track.groups(0)).isEmpty();
        }
        assertThat(widest).isGreaterThan(1.2);
    }

    @Test
    void dropsFallOnOverEightyASecondAtMost() {
        for (int seed = 0; seed < 40; seed++) {
            Track track = Bench.played(new Rainfall(Bench.forBlows()), false, seed);
            // Up to 80 per second, four deviations of a Poisson number above.
            assertThat(Bench.blows(track).length).isBetween(1, (int) (80 * Bench.SECONDS + 4 * Math.sqrt(640)));
            assertThat(track.groups(0)).isEmpty();
        }
    }

    @Test
    void wavesSwellAndFadeInSecondsAndByManyDecibels() {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            Track track = Bench.played(new Surf(Bench.forLevels()), false, seed);
            assertThat(track.groups(0)).isEmpty();
            double low = 1e9;
            double high = 0;
            double[] seconds = new double[(int) (2 * Bench.SECONDS)];
            for (int i = 0; i < track.samples().length; i++) {
                seconds[Math.min(seconds.length - 1, 2 * i / Track.RATE_HZ)] += track.samples()[i];
            }
            for (double half : seconds) {
                low = Math.min(low, half);
                high = Math.max(high, half);
            }
            assertThat(low).isPositive();
            sum += 20 * Math.log10(high / low);
        }
        assertThat(sum / 40).isBetween(4.0, 20.0);
    }

    @Test
    void clothRustlesInItsMarksAloneAndIsStillBetween() {
        int still = 0;
        for (int seed = 0; seed < 40; seed++) {
            Track track = Bench.played(new Rustles(Bench.forLevels()), false, seed);
            List<Track.Mark> strokes = track.groups(0);
            assertThat(strokes).isNotEmpty();
            int outside = 0;
            for (int i = 0; i < track.samples().length; i++) {
                double at = (double) i / Track.RATE_HZ;
                outside += track.samples()[i] != 0 && strokes.stream().noneMatch(one -> holds(one, at)) ? 1 : 0;
            }
            assertThat(outside).isZero();
            still += strokes.size() > 1 ? 1 : 0;
        }
        assertThat(still).isGreaterThan(20);
    }

    private static boolean holds(Track.Mark mark, double seconds) {
        return seconds >= mark.startSeconds() && seconds <= mark.endSeconds();
    }
}
