package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.HOLDS;
import static org.jointsound.corpus.measure.Comparison.INSIDE;
import static org.jointsound.corpus.measure.Comparison.MEDIAN;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;
import org.jointsound.corpus.synthesis.DrySound;

/** Nuisances, measured on their sources wherever they sound, alone or under a joint. */
final class NuisanceFigures {
    private static final Strokes STEPS =
            new Strokes("footsteps", Which.other("footsteps?", "steps?", "walk(ing)?"), 0.15, 0.5);
    private static final Strokes TICKS = new Strokes("clock", Which.other("clock", "watch"), 0.08, 0.18);
    private static final Strokes CRACKLES = new Strokes("fire", Which.other("fire", "crackle"), 0.015, 0.1);
    private static final Strokes KEYS = new Strokes("keys", Which.other("keys?", "keyboard"), 0.015, 0.05);

    private static final String EKIMOV = "Ekimov and Sabatier 2006";
    private static final String FOLEY = "everyday-foley";
    private static final String CLOCKS = "24 clock clips, ESC-10";
    private static final String FIRES = "24 fire clips, ESC-10";

    private static final String TYPING =
            "strokes came 42 ms apart in that call; here press and hit are 5 to 20 ms apart, the release follows after 60 to"
                    + " 150 ms, and keys come 150 to 700 ms (modes) or 120 to 250 ms (impulses) apart: a shortcoming";
    private static final String FAST_FIRE =
            "impulses: 0.7 to 10 crackles a second are drawn, beyond the clips: a shortcoming";

    private NuisanceFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                STEPS.figure("rate", "1/s", INSIDE, Published.paper(EKIMOV, "1-4", 1, 4), STEPS::perSecond, ""),
                STEPS.figure(
                        "period",
                        "s",
                        INSIDE,
                        Published.paper(EKIMOV, "0.5-0.69", 0.5, 0.69),
                        STEPS::gaps,
                        "mechanics: 1.4 to 2.2 steps a second are drawn, a little wider"),
                STEPS.strokes(
                        "length to 26 dB down",
                        "ms",
                        MEDIAN,
                        Published.paper(EKIMOV, "120-170 or longer", 120, 500),
                        stroke -> 1000 * PulseShape.heardSeconds(stroke),
                        ""),
                STEPS.strokes(
                        "rise",
                        "ms",
                        HOLDS,
                        Published.measured(FOLEY, "about 3", 3, 3),
                        stroke -> 1000 * PulseShape.riseSeconds(stroke),
                        "mechanics: 3 ms are drawn as the time constant, and the loudest sample comes three of them later: a"
                                + " shortcoming"),
                STEPS.strokes(
                        "peak frequency",
                        "Hz",
                        INSIDE,
                        Published.measured(FOLEY, "70-475", 70, 475),
                        NuisanceFigures::peakHz,
                        "mechanics: thumps of 40 to 200 Hz are drawn, the lowest too low: a shortcoming"),
                STEPS.strokes(
                        "energy centroid",
                        "Hz",
                        INSIDE,
                        Published.measured(FOLEY, "160-3000", 160, 3000),
                        NuisanceFigures::centroidHz,
                        "mechanics: the scrape of the sole, 0.8 to 4 kHz, is 6 to 20 dB under a thump of 40 to 200 Hz, too"
                                + " faint: a shortcoming"),
                TICKS.strokes(
                        "rise",
                        "ms",
                        INSIDE,
                        Published.measured(CLOCKS, "1-8", 1, 8),
                        stroke -> 1000 * PulseShape.riseSeconds(stroke),
                        ""),
                TICKS.strokes(
                        "90 % of the energy",
                        "ms",
                        INSIDE,
                        Published.measured(CLOCKS, "15-39", 15, 39),
                        stroke -> 1000 * PulseShape.energySeconds(stroke),
                        "modes: 8 to 25 ms are drawn for a tick, down to half of the clips' least; these hold their room, too"),
                TICKS.strokes(
                        "peak frequency",
                        "Hz",
                        INSIDE,
                        Published.measured(CLOCKS, "135-2400", 135, 2400),
                        NuisanceFigures::peakHz,
                        "modes: drawn round 1.2 kHz with a spread of 1.8, without regard to these clips"),
                TICKS.figure(
                        "rate",
                        "1/s",
                        INSIDE,
                        Published.measured(CLOCKS, "1.5-5.3", 1.5, 5.3),
                        TICKS::perSecond,
                        "modes: periods are drawn evenly from 0.2 to 1 s, two in five longer than those of the clips"),
                CRACKLES.strokes(
                        "rise",
                        "ms",
                        INSIDE,
                        Published.measured(FIRES, "0.3-6.6", 0.3, 6.6),
                        stroke -> 1000 * PulseShape.riseSeconds(stroke),
                        "impulses: every crackle has the time constant 0.2 ms, less than the clips: a shortcoming"),
                CRACKLES.strokes(
                        "90 % of the energy",
                        "ms",
                        INSIDE,
                        Published.measured(FIRES, "5-39", 5, 39),
                        stroke -> 1000 * PulseShape.energySeconds(stroke),
                        "impulses: 0.3 to 5 ms are drawn, shorter than the clips, which hold their room, too"),
                CRACKLES.strokes(
                        "energy centroid",
                        "Hz",
                        INSIDE,
                        Published.measured(FIRES, "350-7400", 350, 7400),
                        NuisanceFigures::centroidHz,
                        ""),
                CRACKLES.figure(
                        "gap",
                        "ms",
                        INSIDE,
                        Published.measured(FIRES, "33-960", 33, 960),
                        CRACKLES::gapsMilliseconds,
                        FAST_FIRE),
                CRACKLES.figure(
                        "rate",
                        "1/s",
                        INSIDE,
                        Published.measured(FIRES, "0.7-4", 0.7, 4),
                        CRACKLES::perSecond,
                        FAST_FIRE),
                KEYS.figure(
                        "gap between neighbouring strokes",
                        "ms",
                        INSIDE,
                        Published.measured("call-recorded keys", "22-782, median 42", 22, 782),
                        KEYS::gapsMilliseconds,
                        TYPING),
                KEYS.figure(
                        "gap between neighbouring strokes",
                        "ms",
                        MEDIAN,
                        Published.measured("call-recorded keys", "median 42", 34, 50),
                        KEYS::gapsMilliseconds,
                        TYPING),
                KEYS.figure(
                        "press to release",
                        "ms",
                        MEDIAN,
                        Published.paper("Asonov and Agrawal 2004", "about 100", 100),
                        KEYS::markedMilliseconds,
                        "impulses: keys come so fast that marked groups of neighbours run together, and from the first press"
                                + " to the last release is counted: a fault of the measure, for 60 to 150 ms are drawn"));
    }

    private static double peakHz(Stretch stroke) {
        return EventSpectrum.of(stroke).peakHz(20);
    }

    private static double centroidHz(Stretch stroke) {
        return EventSpectrum.of(stroke).centroidHz(20, Track.RATE_HZ / 2.0);
    }

    /**
     * A nuisance that strikes.
     *
     * @param aloneSeconds strokes closer than this count as one
     * @param longestSeconds no stroke is longer
     */
    private record Strokes(String name, Predicate<Recipe> recipes, double aloneSeconds, double longestSeconds) {
        private static final String MEASURED_ON = "source; strokes as its level shows them";

        PublishedFigure figure(
                String what,
                String unit,
                Comparison comparison,
                Published published,
                Function<DrySound, List<Double>> values,
                String reason) {
            return new PublishedFigure(
                    name + ": " + what,
                    unit,
                    comparison,
                    published,
                    MEASURED_ON,
                    Measure.sounds(recipes, values),
                    reason);
        }

        PublishedFigure strokes(
                String what,
                String unit,
                Comparison comparison,
                Published published,
                ToDoubleFunction<Stretch> value,
                String reason) {
            return figure(what, unit, comparison, published, one -> Measure.each(of(one), value), reason);
        }

        private List<Stretch> of(DrySound sound) {
            return Stretch.strokes(sound.clip(), aloneSeconds, longestSeconds);
        }

        List<Double> gaps(DrySound sound) {
            return Timing.gaps(of(sound).stream().map(Stretch::startSeconds).toList());
        }

        List<Double> gapsMilliseconds(DrySound sound) {
            return gaps(sound).stream().map(seconds -> 1000 * seconds).toList();
        }

        /** One rate for each sound of two strokes or more. */
        List<Double> perSecond(DrySound sound) {
            List<Double> gaps = gaps(sound);
            double all = gaps.stream().mapToDouble(Double::doubleValue).sum();
            return gaps.isEmpty() ? List.of() : List.of(gaps.size() / all);
        }

        /** From the first stroke of each marked group to its last. */
        List<Double> markedMilliseconds(DrySound sound) {
            return Stretch.groups(sound.clip(), sound.marks()).stream()
                    .map(group -> EnvelopePeaks.seconds(group, aloneSeconds))
                    .filter(peaks -> peaks.size() > 1)
                    .map(peaks -> 1000 * (peaks.get(peaks.size() - 1) - peaks.get(0)))
                    .toList();
        }
    }
}
