package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.MEAN;
import static org.jointsound.corpus.measure.Comparison.MEDIAN;
import static org.jointsound.corpus.measure.Comparison.SHARE;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.synthesis.DrySound;
import org.jointsound.model.Label;

/** Clicking with movement: no facet click was ever measured, so these are clicks of jaws. */
final class ClickFigures {
    private static final Predicate<Recipe> CLICK = Which.joint(Label.CLICKING);
    private static final String WATT = "Watt and McPhee 1983";
    private static final String WIDMALM = "Widmalm et al. 1996";

    /** Longer than a soft click; what comes later is not of it. */
    private static final double LONGEST_SECONDS = 0.05;

    private static final String TYPES =
            "people of the paper show several types of click, a recording of the corpus has one, struck again and again;"
                    + " impulses: the further resonances of a body, up to three octaves higher, and a tilt of up to 3 dB per"
                    + " octave can outdo the one drawn round 900 Hz";
    private static final String ENERGY =
            "8 ms (hard) and 14 ms (soft) are drawn. modes: but for the sliding noise alone, and the damped mode over it is over"
                    + " in 1 to 3 ms; grains, impulses: from 5 to 95 % of the energy, which takes longer than the first 90 %";

    private ClickFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                duration("duration of a click, 90 % of its energy", PulseShape::energySeconds, ENERGY),
                duration(
                        "duration of a click, to 26 dB down",
                        PulseShape::heardSeconds,
                        "the drawn 8 and 14 ms are of 90 % of the energy; to 26 dB down every click is longer"),
                band("below 600 Hz", Published.count(WIDMALM, "45 % of 98 people", 44, 98), 0, 600),
                band("from 600 to 1200 Hz", Published.count(WIDMALM, "68 %", 67, 98), 600, 1_200),
                band("above 1200 Hz", Published.count(WIDMALM, "38 %", 37, 98), 1_200, Double.POSITIVE_INFINITY),
                new PublishedFigure(
                        "peak frequency",
                        "Hz",
                        MEDIAN,
                        Published.paper("Gay and Bertolami 1987", "main hump near 1000 (jaw)", 1000),
                        "source, strongest line of each click",
                        Measure.sounds(CLICK, one -> Measure.each(pulses(one), ClickFigures::peakHz)),
                        "mechanics: drawn round 900 Hz, as in all, but a mode of the whole at a third of that and soft contacts pull"
                                + " the strongest line down"),
                new PublishedFigure(
                        "recordings that click both ways",
                        "%",
                        SHARE,
                        Published.count(WATT, "43 of 94 reciprocal", 43, 94),
                        "each recording's recipe played for 8 s in a known movement, two clicks or more",
                        Measure.recordings(
                                Which.usual(Label.CLICKING),
                                one -> KnownMovement.reciprocal(KnownMovement.beginnings(one))),
                        "drawn with 45 %, of which some show one way only, because 20 to 40 % of the clicks stay away"),
                new PublishedFigure(
                        "of those that click one way: on the way out",
                        "%",
                        SHARE,
                        Published.count(WATT, "17 on opening, 7 on closing", 17, 24),
                        "as above",
                        Measure.recordings(
                                Which.usual(Label.CLICKING),
                                one -> KnownMovement.outwardOnly(KnownMovement.beginnings(one))),
                        "either way is as likely; which way 'opening' would be in other joints is open"));
    }

    private static PublishedFigure duration(String what, ToDoubleFunction<Stretch> seconds, String reason) {
        return new PublishedFigure(
                what,
                "ms",
                MEAN,
                Published.paper(WATT, "10 hard, 14 soft (means, jaw)", 10, 14),
                "source, 50 ms from each true onset; how the paper measured is not known",
                Measure.sounds(CLICK, one -> Measure.each(pulses(one), click -> 1000 * seconds.applyAsDouble(click))),
                reason);
    }

    private static PublishedFigure band(String what, Published published, double fromHz, double toHz) {
        return new PublishedFigure(
                "with a click whose peak lies " + what,
                "%",
                SHARE,
                published,
                "source, recordings, strongest line of each click",
                Measure.sounds(CLICK, one -> any(one, fromHz, toHz)),
                TYPES);
    }

    /** 1 when any click's strongest line lies between the two; empty without clicks. */
    private static List<Double> any(DrySound sound, double fromHz, double toHz) {
        List<Double> peaks = Measure.each(pulses(sound), ClickFigures::peakHz);
        boolean any = peaks.stream().anyMatch(hz -> hz >= fromHz && hz < toHz);
        return peaks.isEmpty() ? List.of() : List.of(any ? 1.0 : 0.0);
    }

    private static List<Stretch> pulses(DrySound sound) {
        return Stretch.pulses(sound.clip(), sound.marks(), LONGEST_SECONDS);
    }

    private static double peakHz(Stretch click) {
        return EventSpectrum.of(click).peakHz(30);
    }
}
