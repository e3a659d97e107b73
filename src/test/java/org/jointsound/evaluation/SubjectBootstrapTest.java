package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectBootstrapTest {
    private static final SubjectBootstrap BOOTSTRAP = new SubjectBootstrap(1000, 1);

    /** Of each person all recordings are right, or none: {@code right} of {@code people}. */
    private static List<JudgedRecording> people(int people, int right, int each) {
        List<JudgedRecording> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            for (int i = 0; i < each; i++) {
                all.add(Judgement.holding(CLICKING)
                        .by("p" + person)
                        .called(person < right ? CLICKING : OTHER, 0.9)
                        .done());
            }
        }
        return all;
    }

    private static Interval accuracy(List<JudgedRecording> all) {
        return SubjectBootstrap.interval(BOOTSTRAP.measure(all, LabelScores::of), LabelScores::accuracy);
    }

    /** By {@code numpy.percentile(..., [2.5, 97.5])}. */
    @Test
    void theEndsArePercentilesAsOfNumpy() {
        Interval interval = Interval.of(new double[] {3, 1, 4, 1, Double.NaN, 5, 9, 2, 6});

        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(8.475, within(1e-12));
        assertThat(Interval.of(new double[] {Double.NaN}).low()).isNaN();
    }

    /** The mean of 100 people of whom 60 are right has a standard error of sqrt(0.6 0.4 / 100), whatever each says. */
    @Test
    void theIntervalIsAsWideAsThePeopleAreFewHoweverManyTheirRecordings() {
        double half = 1.96 * Math.sqrt(0.6 * 0.4 / 100);
        for (int each : new int[] {1, 7}) {
            Interval interval = accuracy(people(100, 60, each));

            assertThat(interval.low()).isEqualTo(0.6 - half, within(0.02));
            assertThat(interval.high()).isEqualTo(0.6 + half, within(0.02));
        }
    }

    @Test
    void theSeedAloneDecidesAndNotTheOrder() {
        List<JudgedRecording> all = people(20, 9, 1);
        List<JudgedRecording> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);

        assertThat(accuracy(all)).isEqualTo(accuracy(all)).isEqualTo(accuracy(reversed));
        assertThat(BOOTSTRAP.measure(all, LabelScores::of))
                .isNotEqualTo(new SubjectBootstrap(1000, 2).measure(all, LabelScores::of));
    }

    @Test
    void oneSubjectHasNoInterval() {
        assertThat(accuracy(people(1, 1, 5)).low()).isNaN();
        assertThat(accuracy(List.of()).high()).isNaN();
    }

    @Test
    void whatIsAllRightHasAnIntervalWithoutWidth() {
        assertThat(accuracy(people(5, 5, 2))).isEqualTo(new Interval(1, 1));
    }
}
