package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final int LABELS = 5;

    /** 99.9 % of a chi-squared variable of 4 degrees of freedom lie below (Abramowitz and Stegun, table 26.8). */
    private static final double CHI_SQUARED_999 = 18.47;

    private static List<Conditions> drawn(boolean easy) {
        List<Conditions> all = new ArrayList<>();
        for (int subject = 1; subject <= 300; subject++) {
            for (int index = 0; index < 10; index++) {
                all.add(Conditions.drawn(easy, Draw.of(Draw.seedOf(1, subject, index))));
            }
        }
        return all;
    }

    private record Ranked(double value, int label) {}

    /** Kruskal and Wallis (1952), without ties worth a correction. Labels take turns as in the corpus. */
    private static double kruskalWallis(ToDoubleFunction<Conditions> quantity) {
        List<Conditions> all = drawn(false);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ranked.add(new Ranked(quantity.applyAsDouble(all.get(i)), (i / 10 + 1 + i % 10) % LABELS));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::value));
        double[] sums = new double[LABELS];
        for (int rank = 1; rank <= ranked.size(); rank++) {
            sums[ranked.get(rank - 1).label] += rank;
        }
        double n = ranked.size();
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum / (n / LABELS);
        }
        return 12 / (n * (n + 1)) * squares - 3 * (n + 1);
    }

    @Test
    void lengthLevelAndSignalToNoiseRatioDoNotDependOnTheLabel() {
        assertThat(kruskalWallis(Conditions::keptSeconds)).isLessThan(CHI_SQUARED_999);
        assertThat(kruskalWallis(Conditions::snrDb)).isLessThan(CHI_SQUARED_999);
        // The order of the levels holds the clipped ones as well: they are those above 0.
        assertThat(kruskalWallis(Conditions::peakDbfs)).isLessThan(CHI_SQUARED_999);
    }

    @Test
    void theSharesAreThoseOfTheRecipe() {
        List<Conditions> all = drawn(false);
        assertThat(share(all, c -> c.nuisances() == 1)).isCloseTo(0.35, within(0.03));
        assertThat(share(all, c -> c.nuisances() == 2)).isCloseTo(0.10, within(0.02));
        assertThat(share(all, c -> !c.whole())).isCloseTo(0.20, within(0.03));
        assertThat(share(all, c -> c.peakDbfs() > 0)).isCloseTo(0.03, within(0.01));
        // A tenth of the whole ones that are not hard: 0.1 * 0.8 * 0.92.
        assertThat(share(all, Conditions::mixed)).isCloseTo(0.074, within(0.02));
        assertThat(all)
                .filteredOn(Conditions::whole)
                .allMatch(c -> c.keptSeconds() >= 2 && c.keptSeconds() <= (c.mixed() ? 10 : 8));
        assertThat(all).filteredOn(c -> !c.whole()).allMatch(c -> c.keptSeconds() >= 0.25 && c.keptSeconds() <= 1.5);
        assertThat(all).allMatch(c -> c.leadSeconds() < c.keptSeconds());
    }

    @Test
    void easyOnesAreWholeAndClean() {
        assertThat(drawn(true)).allMatch(c -> c.whole() && c.nuisances() == 0 && c.peakDbfs() < 0 && !c.hard());
    }

    @Test
    void anEasyRecordingHasTheFamilyAndMovementThatItHasOtherwise() {
        List<Conditions> easy = drawn(true);
        List<Conditions> usual = drawn(false);
        assertThat(easy)
                .extracting(Conditions::family)
                .isEqualTo(usual.stream().map(Conditions::family).toList());
        assertThat(easy)
                .extracting(Conditions::movement)
                .isEqualTo(usual.stream().map(Conditions::movement).toList());
    }

    private static double share(List<Conditions> all, java.util.function.Predicate<Conditions> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    @Test
    void aPartHoldsTheOnsetOfItsEventAndMarksAreCutWithIt() {
        Track track = new Track(4);
        track.mark(1.0, 1.2);
        track.mark(2.0, 3.9);
        Conditions cut = new Conditions(4, 0.5, 0.1, 20, 0, -6, false, false, SourceFamily.MODES, "forced");
        for (int seed = 0; seed < 20; seed++) {
            Excerpt excerpt = Excerpt.drawn(cut, track, Draw.of(seed));
            List<Track.Mark> marks = excerpt.of(track.groups(0));
            assertThat(marks).hasSize(1);
            assertThat(marks.get(0).startSeconds()).isCloseTo(0.1, within(1e-9));
            assertThat(marks.get(0).endSeconds()).isLessThanOrEqualTo(0.5);
        }
        assertThat(new Excerpt(1, 0.5).of(new float[400], 100)).hasSize(50);
    }
}
