package org.jointsound.corpus.everyday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** When things are struck, against what is known of steps, clocks, keys and falls. */
class ImpostorScoresTest {
    static final List<Function<Workshop, SoundSource>> STRUCK = List.of(
            Footfalls::new,
            Claps::new,
            Knocks::new,
            TickTock::new,
            Typing::new,
            Switches::new,
            Drops::new,
            Doors::new,
            Fire::new);

    @ParameterizedTest
    @FieldSource("STRUCK")
    void inAHardSceneAnImpostorStrikesOnceOrAFewTimes(Function<Workshop, SoundSource> score) {
        for (int seed = 0; seed < 100; seed++) {
            Track track = Bench.played(score.apply(Bench.forBlows()), true, seed);
            assertThat(track.groups(0)).hasSizeBetween(1, 3);
        }
    }

    @ParameterizedTest
    @FieldSource("STRUCK")
    void theSameSeedGivesTheSameScore(Function<Workshop, SoundSource> score) {
        assertThat(Bench.blows(Bench.played(score.apply(Bench.forBlows()), false, 5)))
                .isEqualTo(Bench.blows(Bench.played(score.apply(Bench.forBlows()), false, 5)))
                .isNotEqualTo(Bench.blows(Bench.played(score.apply(Bench.forBlows()), false, 6)));
    }

    @Test
    void peopleWalkOneToFourStepsASecond() {
        // Ekimov and Sabatier 2006. Steps whose marks touch have no onset of their own in the marks.
        int counted = 0;
        for (int seed = 0; seed < 100; seed++) {
            Track track = Bench.played(new Footfalls(Bench.forBlows()), false, seed);
            List<Track.Mark> steps = track.groups(0);
            double longest = steps.stream()
                    .mapToDouble(step -> step.endSeconds() - step.startSeconds())
                    .max()
                    .orElseThrow();
            if (longest < 0.24) {
                double between = (steps.get(steps.size() - 1).startSeconds()
                                - steps.get(0).startSeconds())
                        / (steps.size() - 1);
                assertThat(1 / between).isBetween(1.0, 4.0);
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(20);
    }

    @Test
    void tickAndTockEachKeepTime() {
        int counted = 0;
        for (int seed = 0; seed < 100; seed++) {
            Track track = Bench.played(new TickTock(Bench.forBlows()), false, seed);
            double[] beats = track.groups(0).stream()
                    .mapToDouble(Track.Mark::startSeconds)
                    .toArray();
            double[] rounds = new double[Math.max(0, beats.length - 2)];
            for (int i = 0; i < rounds.length; i++) {
                rounds[i] = beats[i + 2] - beats[i];
            }
            if (rounds.length > 0) {
                double mean = DoubleStream.of(rounds).average().orElseThrow();
                // Clocks tick 1.5 to 5.3 times a second (24 recorded clips); slower ones are let in.
                assertThat(2 / mean).isBetween(0.99, 5.7);
                assertThat(DoubleStream.of(rounds).boxed())
                        .allSatisfy(round -> assertThat(round).isCloseTo(mean, within(0.025 * mean)));
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(20);
    }

    @Test
    void aKeyComesUpAboutATenthOfASecondAfterItWasTouched() {
        for (int seed = 0; seed < 100; seed++) {
            double[] blows = Bench.blows(Bench.played(new Typing(Bench.forBlows()), true, seed));
            assertThat(blows).hasSize(3);
            assertThat(blows[1] - blows[0]).isBetween(0.0049, 0.0201);
            // Asonov and Agrawal 2004: about 100 ms.
            assertThat(blows[2] - blows[0]).isBetween(0.0599, 0.1501);
        }
    }

    @Test
    void aButtonIsReleasedAfterItWasPressed() {
        for (int seed = 0; seed < 100; seed++) {
            double[] blows = Bench.blows(Bench.played(new Switches(Bench.forBlows()), true, seed));
            assertThat(blows).hasSizeBetween(1, 2);
            assertThat(DoubleStream.of(Bench.gaps(blows)).boxed())
                    .allSatisfy(held -> assertThat(held).isBetween(0.0449, 0.4401));
        }
    }

    @Test
    void whatFallsBouncesEverSooner() {
        for (int seed = 0; seed < 100; seed++) {
            double[] flights = Bench.gaps(Bench.blows(Bench.played(new Drops(Bench.forBlows()), false, seed)));
            for (int i = 1; i < flights.length; i++) {
                // At most 0.8 of the speed is left, and a tumble adds at most a fifth to it.
                assertThat(flights[i]).isLessThan(0.97 * flights[i - 1]);
            }
        }
    }

    @Test
    void knocksFollowOneAnotherWithinHalfASecondInRowsOfSix() {
        for (int seed = 0; seed < 100; seed++) {
            Track track = Bench.played(new Knocks(Bench.forBlows()), false, seed);
            double[] gaps = Bench.gaps(Bench.blows(track));
            long rows = Arrays.stream(gaps).filter(gap -> gap > 0.49).count() + 1;
            // A knock may have a rattle with it.
            assertThat(gaps.length + 1).isBetween(1, (int) (2 * 6 * rows));
        }
    }

    @Test
    void aDoorsLatchIsHeardWithItsFrame() {
        for (int seed = 0; seed < 100; seed++) {
            Track track = Bench.played(new Doors(Bench.forBlows()), true, seed);
            assertThat(track.groups(0)).hasSize(1);
            double[] blows = Bench.blows(track);
            assertThat(blows[1] - blows[0]).isBetween(0.0099, 0.1401);
        }
    }

    @Test
    void applauseIsOfAtMostEightPeopleAtFiveASecond() {
        int most = 0;
        for (int seed = 0; seed < 100; seed++) {
            most = Math.max(most, Bench.blows(Bench.played(new Claps(Bench.forBlows()), false, seed)).length);
        }
        // 8 people, 8 seconds, 5 a second at most and a fifth sooner at most; someone has company.
        assertThat(most).isBetween(60, 400);
    }

    @Test
    void fireCracklesAtRandomTimes() {
        // The gaps of a Poisson process deviate by as much as their mean; salvoes make that more.
        double sum = 0;
        int fires = 0;
        for (int seed = 0; seed < 100; seed++) {
            double[] gaps = Bench.gaps(Bench.blows(Bench.played(new Fire(Bench.forBlows()), false, seed)));
            if (gaps.length >= 10) {
                double mean = DoubleStream.of(gaps).average().orElseThrow();
                double square =
                        DoubleStream.of(gaps).map(gap -> gap * gap).average().orElseThrow();
                sum += Math.sqrt(square - mean * mean) / mean;
                fires++;
            }
        }
        assertThat(fires).isGreaterThan(30);
        assertThat(sum / fires).isBetween(0.85, 1.8);
    }
}
