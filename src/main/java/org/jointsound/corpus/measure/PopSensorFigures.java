package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.HOLDS;
import static org.jointsound.corpus.measure.Comparison.INSIDE;
import static org.jointsound.corpus.measure.Comparison.MEAN;
import static org.jointsound.corpus.measure.Comparison.MEDIAN;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.synthesis.Specimen;
import org.jointsound.model.Label;

/** Cavitation pops as skin and air microphones hear them. */
final class PopSensorFigures {
    private static final Predicate<Specimen> ON_SKIN =
            Which.clear(Label.CAVITATION_POP, Which.sensor(Device.Kind.SKIN_MICROPHONE), 8_000);
    private static final Predicate<Specimen> IN_AIR = Which.clear(Label.CAVITATION_POP, Which::inAir, 22_050);
    private static final Predicate<Specimen> IN_AIR_FULL = Which.clear(Label.CAVITATION_POP, Which::inAir, 44_100);
    private static final String KNUCKLE = "six cracks in one knuckle clip";
    private static final String REGGARS = "Reggars 1996";
    private static final String WRIST = "one wrist crack, webcam microphone";

    private static final String SOURCE_OR_SENSOR =
            "a shortcoming: a resonance round 250 Hz cannot raise what a source of 1 to 4 kHz lacks there, a low-pass round"
                    + " 900 Hz does not take the source down enough, and the thrust of the hand, from which low peaks of a"
                    + " neck may stem, is not made";
    private static final String FEW_HIGH =
            "mechanics, modes: bubbles of 1.6 mm ring round 2 kHz, few near 3 kHz, and of so few recordings the highest tenth"
                    + " is one or two";
    private static final String ROUND_ONE_PITCH =
            "a shortcoming: sources keep most of their energy within an octave of a bubble's pitch, round 2 kHz. modes: the"
                    + " noise at the onset adds too little above; mechanics: so do the small bubbles of a cloud; grains: humps"
                    + " are 0.3 to 1.6 octaves wide; impulses: the widest, yet without much above 8 kHz";
    private static final String ONE_RECORDING =
            ROUND_ONE_PITCH + ". The published figure is of one recording through one microphone";

    private PopSensorFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                new PublishedFigure(
                        "duration of a pop, 90 % of its energy",
                        "ms",
                        MEAN,
                        Published.paper(PopFigures.DUNNING, "mean 5.66 (5.36-5.96), C1-2, skin microphone", 5.36, 5.96),
                        "recordings on skin microphones, 20 dB or more, 25 ms from each true onset",
                        Measure.recordings(
                                ON_SKIN, one -> PopFigures.milliseconds(pulses(one), PulseShape::energySeconds)),
                        PopFigures.TWO_KINDS
                                + "; through the sensor all are longer, as its resonance of Q 2 to 6 round 250 Hz rings on"),
                onSkin(MEAN, Published.paper(REGGARS, "mean 333 (285-380), neck", 285, 380)),
                onSkin(MEDIAN, Published.paper(REGGARS, "median 215", 215)),
                onSkin(INSIDE, Published.paper(REGGARS, "86-1830", 86, 1830)),
                inAir(
                        "peak frequency",
                        "Hz",
                        HOLDS,
                        Published.measured(KNUCKLE, "2100-2900 (10th-90th percentile)", 2100, 2900),
                        group -> EventSpectrum.of(group).peakHz(300),
                        FEW_HIGH),
                inAir(
                        "energy centroid to 11 kHz",
                        "Hz",
                        HOLDS,
                        Published.measured(KNUCKLE, "3300-5200", 3300, 5200),
                        group -> EventSpectrum.of(group).centroidHz(300, 11_025),
                        ROUND_ONE_PITCH
                                + ". Besides, one recording in air in eight has the band of a telephone, and the clip was"
                                + " edited"),
                band(500, 1_000, 5),
                band(1_000, 2_000, 22),
                band(2_000, 4_000, 32),
                band(4_000, 8_000, 33),
                band(8_000, 16_000, 7),
                new PublishedFigure(
                        "rise, air microphone",
                        "ms",
                        HOLDS,
                        Published.measured(WRIST, "1-2", 1, 2),
                        "recordings in air of 22 kHz or more, 20 dB or more, 25 ms from each true onset",
                        Measure.recordings(
                                IN_AIR, one -> PopFigures.milliseconds(pulses(one), PulseShape::riseSeconds)),
                        "drawn faster than this one crack: mechanics: the pressure returns with a time constant of 0.03 to"
                                + " 0.4 ms; modes: onsets with time constants of 0.05 to 0.5 ms; grains: rises of 0.05 to"
                                + " 1 ms; impulses: of up to 0.6 ms. How the published rise was read is not noted; ours is"
                                + " from 20 dB down to the loudest sample"),
                new PublishedFigure(
                        "level over the background",
                        "dB",
                        HOLDS,
                        Published.measured(WRIST, "25", 25, 25),
                        "truth of all recordings in air",
                        Measure.recordings(
                                one -> one.label().equals(Label.CAVITATION_POP) && Which.inAir(one.device()),
                                one -> List.of(one.snrDb())),
                        ""));
    }

    private static List<Stretch> pulses(Specimen one) {
        return Stretch.pulses(one.clip(), one.marks(), PopFigures.LONGEST_SECONDS);
    }

    private static PublishedFigure onSkin(Comparison comparison, Published published) {
        return new PublishedFigure(
                "peak frequency, skin microphone",
                "Hz",
                comparison,
                published,
                "recordings on skin microphones, 20 dB or more, strongest line of each group from 60 Hz",
                Measure.recordings(
                        ON_SKIN,
                        one -> Measure.each(Stretch.groups(one.clip(), one.marks()), group -> EventSpectrum.of(group)
                                .peakHz(60))),
                SOURCE_OR_SENSOR);
    }

    private static PublishedFigure inAir(
            String what,
            String unit,
            Comparison comparison,
            Published published,
            ToDoubleFunction<Stretch> value,
            String reason) {
        return new PublishedFigure(
                what + ", air microphone",
                unit,
                comparison,
                published,
                "recordings in air of 22 kHz or more, 20 dB or more, each group",
                Measure.recordings(IN_AIR, one -> Measure.each(Stretch.groups(one.clip(), one.marks()), value)),
                reason);
    }

    private static PublishedFigure band(double fromHz, double toHz, double percent) {
        return new PublishedFigure(
                String.format(Locale.ROOT, "energy from %.1f to %.0f kHz, air microphone", fromHz / 1000, toHz / 1000),
                "%",
                HOLDS,
                Published.measured(WRIST, Math.round(percent) + " % of all above 0.5 kHz", percent, percent),
                "recordings in air of 44 kHz or more, 20 dB or more, each group",
                Measure.recordings(
                        IN_AIR_FULL,
                        one -> Measure.each(Stretch.groups(one.clip(), one.marks()), group -> {
                            EventSpectrum spectrum = EventSpectrum.of(group);
                            return 100 * spectrum.energy(fromHz, toHz) / spectrum.energy(500, 16_000);
                        })),
                ONE_RECORDING);
    }
}
