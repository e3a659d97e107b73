package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.DEVIATION;
import static org.jointsound.corpus.measure.Comparison.INSIDE;
import static org.jointsound.corpus.measure.Comparison.MEAN;
import static org.jointsound.corpus.measure.Comparison.MEDIAN;
import static org.jointsound.corpus.measure.Comparison.SHARE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;
import org.jointsound.corpus.synthesis.DrySound;
import org.jointsound.model.Label;

/** Grinding crepitus: many pulses that follow the movement. */
final class CrepitusFigures {
    private static final Predicate<Recipe> CREPITUS = Which.joint(Label.GRINDING_CREPITUS);
    private static final String WIDMALM = "Widmalm et al. 1996";
    private static final String PRINZ = "Prinz 1998";
    private static final double LOW_BELOW_HZ = 600;
    private static final double BROAD_BELOW_HZ = 3_000;

    private static final String LONGER =
            "drawn longer on purpose, 0.35 s (impulses: 0.42 s) with a spread of 2: a knee or shoulder grinds along its arc,"
                    + " up to half a cycle; the paper is of jaws";
    private static final String EPISODES =
            "the paper counts people, the corpus episodes. The low kind is drawn in 40 %, but not all of it stays below"
                    + " 600 Hz: a shortcoming. mechanics: micro-slips rub a place of damping ratio 0.5, whose skirts fall off"
                    + " slowly; modes: so do those of the noise in the grains; impulses: a body's further resonances lie up"
                    + " to three octaves higher";
    private static final String CREAK =
            "mechanics: the slider's pace follows the speed of the movement, so few creaks are regular enough to count, and"
                    + " few of those are fast";
    private static final String HEALTHY =
            "a shortcoming: pulses round 220 to 300 (the low kind) or 700 Hz have little above 1 kHz, and tissue and the"
                    + " sensor's low-pass round 3 kHz take of it. The paper's knees are healthy, in a frame that presses the"
                    + " sensor on";

    private CrepitusFigures() {}

    static List<PublishedFigure> all() {
        return List.of(
                new PublishedFigure(
                        "length of an episode",
                        "ms",
                        INSIDE,
                        Published.paper(WIDMALM, "peaks close together for 20-300 (jaw)", 20, 300),
                        "truth; pulses under 150 ms apart are one episode",
                        Measure.sounds(
                                CREPITUS,
                                one -> Measure.each(
                                        Stretch.groups(one.clip(), one.marks()), group -> 1000 * group.seconds())),
                        LONGER),
                new PublishedFigure(
                        "pulses in an episode",
                        "",
                        INSIDE,
                        Published.paper(WIDMALM, "multiple", 2, Double.POSITIVE_INFINITY),
                        "truth",
                        Measure.sounds(CREPITUS, one -> Timing.pulseCounts(one.marks())),
                        ""),
                spectrum(
                        "episodes all below 600 Hz",
                        Published.count(WIDMALM, "49 % of 98 people", 48, 98),
                        0.95,
                        0,
                        LOW_BELOW_HZ,
                        EPISODES),
                spectrum(
                        "episodes with 85 % below 600 Hz",
                        Published.context(WIDMALM, "49 % of 98 people, all below", 39.3, 58.7),
                        0.85,
                        0,
                        LOW_BELOW_HZ,
                        EPISODES),
                spectrum(
                        "episodes spread to 3 kHz",
                        Published.count(WIDMALM, "43 % of 98 people, 30-3000 Hz", 42, 98),
                        0.95,
                        LOW_BELOW_HZ,
                        BROAD_BELOW_HZ,
                        EPISODES + "; grains: about half of the broad kind reaches beyond 3 kHz"),
                creak("creaks: pulses per second", MEAN, Published.paper(PRINZ, "16 (jaw)", 16)),
                creak("creaks: pulses per second, spread", DEVIATION, Published.paper(PRINZ, "SD 9", 9)),
                new PublishedFigure(
                        "episodes on the way out",
                        "%",
                        SHARE,
                        Published.paper("Watt and McPhee 1983", "59 % on opening (jaw)", 59),
                        "each recording's recipe played for 8 s in a known movement; middle of each episode",
                        Measure.recordings(
                                Which.usual(Label.GRINDING_CREPITUS),
                                one -> KnownMovement.outward(KnownMovement.middles(one))),
                        ""),
                new PublishedFigure(
                        "50-250 Hz over 250-450 Hz between the episodes",
                        "dB",
                        INSIDE,
                        Published.context("Baczkowicz et al. 2019, reckoned", "9.5 loaded to 13 unloaded", 9.5, 13),
                        "source, outside the marks; power per Hz",
                        Measure.sounds(CREPITUS, CrepitusFigures::floorSlopeDb),
                        "the papers' signal is the whole of a patella's vibration, not what lies between episodes"),
                accelerometer(
                        "energy centroid, 50 Hz to 10 kHz",
                        Published.paper(
                                "J Vib Acoust 143(3):031006", "800 loose to 1350 pressed on (healthy knee)", 800, 1350),
                        episode -> EventSpectrum.of(episode).centroidHz(50, 10_000)),
                accelerometer(
                        "95 % roll-off, 50 Hz to 10 kHz",
                        Published.paper("J Vib Acoust 143(3):031006", "4150 to 5900, share not read", 4150, 5900),
                        episode -> EventSpectrum.of(episode).rolloffHz(0.95, 50, 10_000)));
    }

    private static PublishedFigure spectrum(
            String what, Published published, double energyShare, double fromHz, double toHz, String reason) {
        return new PublishedFigure(
                what,
                "%",
                SHARE,
                published,
                "source, marked episodes, by where their 95 % roll-off lies, if nothing else is said",
                Measure.sounds(
                        CREPITUS,
                        one -> Measure.each(Stretch.groups(one.clip(), one.marks()), episode -> {
                            double highest = EventSpectrum.of(episode).rolloffHz(energyShare, 0, Track.RATE_HZ / 2.0);
                            return highest >= fromHz && highest < toHz ? 1 : 0;
                        })),
                reason);
    }

    private static PublishedFigure creak(String what, Comparison comparison, Published published) {
        return new PublishedFigure(
                what,
                "1/s",
                comparison,
                published,
                "truth; runs of four or more pulses 20 to 450 ms apart that vary by less than 33 %",
                Measure.sounds(CREPITUS, one -> Timing.creaksPerSecond(one.marks())),
                CREAK);
    }

    private static PublishedFigure accelerometer(String what, Published published, ToDoubleFunction<Stretch> value) {
        return new PublishedFigure(
                what + ", accelerometer",
                "Hz",
                MEDIAN,
                published,
                "recordings on accelerometers of 22 kHz or more, 20 dB or more, each episode",
                Measure.recordings(
                        Which.clear(Label.GRINDING_CREPITUS, Which.sensor(Device.Kind.ACCELEROMETER), 22_050),
                        one -> Measure.each(Stretch.groups(one.clip(), one.marks()), value)),
                HEALTHY);
    }

    /** Of what sounds between the marks; nothing when nothing sounds there. */
    private static List<Double> floorSlopeDb(DrySound sound) {
        Clip clip = sound.clip();
        double at = 0;
        double low = 0;
        double high = 0;
        List<Track.Mark> marks = new ArrayList<>(sound.marks());
        marks.add(new Track.Mark(clip.seconds(), clip.seconds(), List.of()));
        for (Track.Mark mark : marks) {
            if (mark.startSeconds() > at) {
                EventSpectrum spectrum = EventSpectrum.of(new Stretch(clip, at, mark.startSeconds()));
                low += spectrum.energy(50, 250);
                high += spectrum.energy(250, 450);
            }
            at = mark.endSeconds();
        }
        return high > 0 ? List.of(10 * StrictMath.log10(low / high)) : List.of();
    }
}
