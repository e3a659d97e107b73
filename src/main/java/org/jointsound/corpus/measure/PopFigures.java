package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.HOLDS;
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

    private static final String REGGARS = "Reggars 1996";
    private static final String WRIST = "one wrist crack, webcam microphone";

    static final String ONE_BUBBLE =
            "modes: a ringing bubble is over in 1 to 3 ms, with a recoil in 40 % it takes 8 to 20; the mean mixes the two. The"
                    + " published duration is of a skin microphone over the neck, its method unknown";
    private static final String FINGER_LIKE =
            "modes: drawn finger-like on purpose: one pop in 55 % of the groups, as a cracked finger gives one; the counts are"
                    + " of spinal thrusts";

    private PopFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                duration("duration of a pop, 90 % of its energy", LONGEST_SECONDS, PulseShape::energySeconds),
                duration("duration of a pop, to 26 dB down", LONGEST_SECONDS, PulseShape::heardSeconds),
                duration("first event of a pop, 90 % of its energy", BEFORE_RECOIL_SECONDS, PulseShape::energySeconds),
                new PublishedFigure(
                        "length of a group of two or more",
                        "ms",
                        MEAN,
                        Published.paper("Mourad et al. 2019", "139 (L5-S1, 5.27 pops)", 139),
                        "truth",
                        Measure.sounds(POP, one -> Timing.groupSeconds(one.marks()).stream()
                                .map(seconds -> 1000 * seconds)
                                .toList()),
                        "modes: fewer pops a group than in the lumbar spine (see below) at the same spacing"),
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
                        Published.paper(
                                "Chandran Suja and Barakat 2018, citing Unsworth et al. 1971",
                                "1: the same joint is silent for about 20 min",
                                1,
                                1),
                        "truth, without hard cases (there two joints crack in turn)",
                        Measure.recordings(
                                Which.usual(Label.CAVITATION_POP),
                                one -> List.of((double) one.labelled().marks().size())),
                        ""));
    }

    static List<Double> milliseconds(List<Stretch> stretches, ToDoubleFunction<Stretch> seconds) {
        return Measure.each(stretches, stretch -> 1000 * seconds.applyAsDouble(stretch));
    }

    private static PublishedFigure duration(String what, double longestSeconds, ToDoubleFunction<Stretch> seconds) {
        return new PublishedFigure(
                what,
                "ms",
                MEAN,
                Published.paper(DUNNING, "mean 5.66 (5.36-5.96), C1-2, skin microphone", 5.36, 5.96),
                "source, " + Math.round(1000 * longestSeconds)
                        + " ms from each true onset; how the paper measured is not known",
                Measure.sounds(
                        POP, one -> milliseconds(Stretch.pulses(one.clip(), one.marks(), longestSeconds), seconds)),
                ONE_BUBBLE);
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
