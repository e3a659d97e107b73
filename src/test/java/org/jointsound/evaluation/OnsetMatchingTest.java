package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OnsetMatchingTest {
    /** The largest number of pairs, by augmenting paths (Kuhn), which knows nothing of lines and windows. */
    private static int mostPairs(double[] marked, double[] found, double collar) {
        int[] foundOf = new int[marked.length];
        Arrays.fill(foundOf, -1);
        int pairs = 0;
        for (int i = 0; i < found.length; i++) {
            pairs += augment(i, marked, found, collar, foundOf, new boolean[marked.length]) ? 1 : 0;
        }
        return pairs;
    }

    private static boolean augment(
            int i, double[] marked, double[] found, double collar, int[] foundOf, boolean[] seen) {
        for (int mark = 0; mark < marked.length; mark++) {
            if (!seen[mark] && Math.abs(marked[mark] - found[i]) <= collar) {
                seen[mark] = true;
                if (foundOf[mark] < 0 || augment(foundOf[mark], marked, found, collar, foundOf, seen)) {
                    foundOf[mark] = i;
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void noOtherPairingHasMorePairs() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 2000; trial++) {
            double[] marked = random.doubles(random.nextInt(9)).sorted().toArray();
            double[] found = random.doubles(random.nextInt(9)).sorted().toArray();
            double collar = 0.3 * random.nextDouble();

            int[] markOf = OnsetMatching.match(marked, found, collar);

            int[] pairs = Arrays.stream(markOf)
                    .filter(mark -> mark != OnsetMatching.UNMATCHED)
                    .toArray();
            assertThat(pairs).doesNotHaveDuplicates().hasSize(mostPairs(marked, found, collar));
            for (int i = 0; i < found.length; i++) {
                if (markOf[i] != OnsetMatching.UNMATCHED) {
                    assertThat(Math.abs(found[i] - marked[markOf[i]])).isLessThan(collar + 1e-8);
                }
            }
        }
    }

    @Test
    void anOnsetExactlyACollarAwayIsWithinIt() {
        // 0.35 - 0.3 is a little more than 0.05 in binary fractions.
        assertThat(OnsetMatching.match(new double[] {0.3}, new double[] {0.35}, 0.05))
                .containsExactly(0);
        assertThat(OnsetMatching.match(new double[] {0.3}, new double[] {0.3502}, 0.05))
                .containsExactly(OnsetMatching.UNMATCHED);
    }

    @Test
    void twoEventsDoNotShareAMark() {
        assertThat(OnsetMatching.match(new double[] {1}, new double[] {0.99, 1.01}, 0.05))
                .containsExactly(0, OnsetMatching.UNMATCHED);
    }

    @Test
    void withoutMarksOrEventsNothingIsPaired() {
        assertThat(OnsetMatching.match(new double[0], new double[] {1}, 0.05)).containsExactly(OnsetMatching.UNMATCHED);
        assertThat(OnsetMatching.match(new double[] {1}, new double[0], 0.05)).isEmpty();
    }
}
