package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.HOLDS;
import static org.jointsound.corpus.measure.Comparison.LEAST;
import static org.jointsound.corpus.measure.Comparison.MEAN;
import static org.jointsound.corpus.measure.Comparison.SHARE;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.model.Label;

/** Cavitation pops: one event or one group, then silence. */
final class PopFigures {
    private static final Predicate<Recipe> POP = Which.joint(Label.CAVITATION_POP);

    /** Longer than any pop with its recoil; what comes later is background. */
    static final double LONGEST_SECONDS = 0.025;

    static final String DUNNING = "Dunning et al. 2013";
    /** No recoil of capsule or ligament comes earlier (in the corpus; Brodeur 1995 gives no time). */
    private static final double BEFORE_RECOIL_SECONDS = 0.008;

    private static final String UNSWORTH = "Chandran Suja and Barakat 2018, citing Unsworth et al. 1971";
    private static final String REGGARS = "Reggars 1996";
    private static final String WRIST = "one wrist crack, webcam microphone";

    static final String TWO_KINDS =
            "the mean mixes pops that are over in 1 to 6 ms with those, 40 %, that a recoil after 8 to 20 ms prolongs; how the"
                    + " paper measured, and whether it counts a recoil, is not known";
    private static final String SHORT_EVENT =
            "a shortcoming, if the paper counts no recoil. mechanics, modes: a bubble's damping lets it ring for 1 to 3 ms;"
                    + " grains, impulses: 1 to 6 ms are drawn, most of them short";
    private static final String WRIST_GRAINS =
            "; grains: 15 % have the outline of the wrist crack, with a second hump after 13 to 15 ms";
    private static final String FINGER_LIKE =
            "drawn finger-like on purpose: one pop in 55 % of the groups, as a cracked finger gives one; the counts are of"
                    + " spinal thrusts";

    private PopFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                duration(
                        "duration of a pop, 90 % of its energy",
                        LONGEST_SECONDS, PulseShape::energySeconds, TWO_KINDS + WRIST_GRAINS),
                duration(
                        "duration of a pop, to 26 dB down",
                        LONGEST_SECONDS,
                        PulseShape::heardSeconds,
                        TWO_KINDS + WRIST_GRAINS),
                duration(
                        "first event of a pop, 90 % of its energy",
                        BEFORE_RECOIL_SECONDS, PulseShape::energySeconds, SHORT_EVENT),
                new PublishedFigure(
                        "length of a group of two or more",
                        "ms",
                        MEAN,
                        Published.paper("Mourad et al. 2019", "139 (L5-S1, 5.27 pops)", 139),
                        "truth",
                        Measure.sounds(POP, one -> Timing.groupSeconds(one.marks()).stream()
                                .map(seconds -> 1000 * seconds)
                                .toList()),
                        "fewer pops a group than in the lumbar spine, less than 3 where there are two or more, at the same"
                                + " spacing; and no pop begins later than 0.11 to 0.15 s after the first"),
                new PublishedFigure(
                        "spacing within a group",
                        "ms",
                        MEAN,
                        Published.context("group length over pops less one", "33-38", 33, 38),
                        "truth",
                        Measure.sounds(POP, one -> one.marks().stream()
                                .flatMap(mark -> Timing.gaps(mark.pulseSeconds()).stream())
                                .map(seconds -> 1000 * seconds)
                                .toList()),
                        ""),
                pulses(Published.paper(DUNNING, "3.57 (3.19-3.94), C1-2", 3.19, 3.94)),
                pulses(Published.paper("Mourad et al. 2019", "5.27, range 2-9, L5-S1", 5.27)),
                share(1, Published.count(REGGARS, "18 % of 50 people, C3-4", 9, 50)),
                share(2, Published.count(REGGARS, "44 %", 22, 50)),
                share(3, Published.count(REGGARS, "20 %", 10, 50)),
                share(4, Published.count(REGGARS, "14 %", 7, 50)),
                share(5, Published.count(REGGARS, "4 %", 2, 50)),
                new PublishedFigure(
                        "second hump after the first",
                        "ms",
                        HOLDS,
                        Published.measured(WRIST, "13-15", 13, 15),
                        "source; peaks of its level 3 ms apart and within 20 dB, the first two within 25 ms of an onset",
                        Measure.sounds(POP, one -> Stretch.pulses(one.clip(), one.marks(), LONGEST_SECONDS).stream()
                                .map(pulse -> EnvelopePeaks.seconds(pulse, 0.003))
                                .filter(peaks -> peaks.size() > 1)
                                .map(peaks -> 1000 * (peaks.get(1) - peaks.get(0)))
                                .toList()),
                        ""),
                new PublishedFigure(
                        "groups in a recording",
                        "",
                        MEAN,
                        Published.paper(UNSWORTH, "1: the same joint is silent for about 20 min", 1, 1),
                        "truth, without hard cases (there two joints crack in turn)",
                        Measure.recordings(
                                Which.usual(Label.CAVITATION_POP),
                                one -> List.of((double) one.labelled().marks().size())),
                        ""),
                new PublishedFigure(
                        "same joint silent after a pop, over several recordings",
                        "min",
                        LEAST,
                        Published.paper(UNSWORTH, "about 20", 0.8 * 20, Double.POSITIVE_INFINITY),
                        "truth; from a recording labelled cavitation_pop to the next of its sitting, pops mixed into other"
                                + " recordings not counted; sittings of up to five recordings have no two, as labels take"
                                + " turns",
                        Measure.recordings(
                                one -> one.label().equals(Label.CAVITATION_POP),
                                one -> one.minutesSinceLabel().stream().boxed().toList()),
                        ""));
    }

    static List<Double> milliseconds(List<Stretch> stretches, ToDoubleFunction<Stretch> seconds) {
        return Measure.each(stretches, stretch -> 1000 * seconds.applyAsDouble(stretch));
    }

    private static PublishedFigure duration(
            String what, double longestSeconds, ToDoubleFunction<Stretch> seconds, String reason) {
        return new PublishedFigure(
                what,
                "ms",
                MEAN,
                Published.paper(DUNNING, "mean 5.66 (5.36-5.96), C1-2, skin microphone", 5.36, 5.96),
                "source, " + Math.round(1000 * longestSeconds)
                        + " ms from each true onset; how the paper measured is not known",
                Measure.sounds(
                        POP, one -> milliseconds(Stretch.pulses(one.clip(), one.marks(), longestSeconds), seconds)),
                reason);
    }

    private static PublishedFigure pulses(Published published) {
        return new PublishedFigure(
                "pops in a group",
                "",
                MEAN,
                published,
                "truth",
                Measure.sounds(POP, one -> Timing.pulseCounts(one.marks())),
                FINGER_LIKE);
    }

    private static PublishedFigure share(int pops, Published published) {
        return new PublishedFigure(
                "groups of " + pops,
                "%",
                SHARE,
                published,
                "truth",
                Measure.sounds(POP, one -> Timing.pulseCounts(one.marks()).stream()
                        .map(count -> count == pops ? 1.0 : 0.0)
                        .toList()),
                FINGER_LIKE);
    }
}
