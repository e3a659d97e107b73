package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Cracks;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Cavities that grow under suction and collapse when the pressure in the joint returns, each an integrated
 * {@link Bubble}. Groups are as counted in spines (Reggars 1996; Dunning et al. 2013; Mourad et al. 2019); how far a
 * cavity is blown up and how fast the pressure returns are ranges of our own.
 */
final class BubbleCollapse implements SoundSource {
    private static final double LEAST_GAP_SECONDS = 0.3;
    private static final double LONGEST_POP_SECONDS = 0.025;
    private static final double POP_QUIET_SECONDS = 0.002;
    private static final double RECOIL_CHANCE = 0.4;
    /** How often the cavity is a handful of bubbles that collapse almost together. */
    private static final double CLOUD_CHANCE = 0.5;
    /** How often it grows so fast that the growth is heard too (Kawchuk et al. 2015 hear it alone). */
    private static final double HEARD_GROWTH_CHANCE = 0.35;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        for (double start : Cracks.starts(scene, LEAST_GAP_SECONDS, draw)) {
            group(scene, track, start, draw);
        }
    }

    private static void group(Scene scene, Track track, double startSeconds, Draw draw) {
        double radiusMm = draw.logNormal(1.6, 1.35) * scene.sizeScale();
        int pops = 1 + draw.weighted(0.55, 0.22, 0.13, 0.05, 0.03, 0.02);
        double spread = draw.uniform(1.05, 1.3);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pops && at < startSeconds + Cracks.LONGEST_GROUP_SECONDS; i++) {
            double gain = Decibels.toAmplitude(draw.normalWithin(0, 5, -10, 10)) * (draw.chance(0.5) ? 1 : -1);
            Waveform pop = pop(radiusMm * draw.logNormal(1, spread), draw);
            track.pulse(at);
            end = Math.max(end, pop.addTo(track, at, gain / pop.peak()));
            if (draw.chance(RECOIL_CHANCE)) {
                Waveform recoil = recoil(radiusMm, draw);
                double recoilGain = gain * draw.attenuation(3, 14) / recoil.peak();
                end = Math.max(end, recoil.addTo(track, at + draw.uniform(0.008, 0.020), recoilGain));
            }
            at += draw.logNormal(0.034, 1.6);
        }
        track.mark(startSeconds, end);
    }

    static Waveform pop(double radiusMm, Draw draw) {
        int bubbles = draw.chance(CLOUD_CHANCE) ? draw.between(2, 6) : 1;
        Collapse[] cavity = new Collapse[bubbles];
        for (int i = 0; i < bubbles; i++) {
            double radius = radiusMm * 1e-3 * (i == 0 ? 1 : draw.uniform(0.15, 0.9));
            cavity[i] = Collapse.of(radius, i == 0 ? 0 : draw.uniform(0, 1e-3), HEARD_GROWTH_CHANCE, draw);
        }
        Waveform heard = new Waveform(LONGEST_POP_SECONDS, POP_QUIET_SECONDS);
        while (!heard.over()) {
            double sound = 0;
            for (Collapse bubble : cavity) {
                sound += bubble.step();
            }
            heard.put(sound);
        }
        return heard;
    }

    /**
     * Capsule and ligament, drawn in by the suction, spring back (second sound of a finger crack, Brodeur 1995): a mass
     * on a spring let go of, 1.5 to 4 times lower than the bubble and more damped.
     */
    private static Waveform recoil(double radiusMm, Draw draw) {
        double frequencyHz = Bubble.RINGING_HZ_MM / radiusMm / draw.uniform(1.5, 4);
        double dampingRatio = draw.uniform(0.06, 0.3);
        Oscillator capsule = new Oscillator(frequencyHz, dampingRatio, Waveform.STEP_SECONDS);
        // What holds it gives way within a part of its period.
        double left = StrictMath.exp(-Waveform.STEP_SECONDS * frequencyHz / draw.uniform(0.05, 0.2));
        double w = 2 * Math.PI * frequencyHz;
        double hold = w * w;
        capsule.pullTo(1);
        Waveform heard = new Waveform(LONGEST_POP_SECONDS, POP_QUIET_SECONDS);
        while (!heard.over()) {
            hold *= left;
            capsule.step(hold);
            heard.put(capsule.velocity());
        }
        return heard;
    }
}
