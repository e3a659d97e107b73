package org.jointsound.corpus.sound.mechanics;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A tendon dragged across a ridge until it flips and strikes the bone, as ultrasound shows it at the hip (Deslandes et
 * al. 2008). The flip comes at the same angle each cycle and at another on the way back, where the muscle is usually
 * too slack to hold the tendon on the ridge. No spectrum of a snap is published: the thump stands on the structure's
 * mode after a knee click (Ozmen et al. 2021), all else is ours.
 */
final class SpringFlip implements SoundSource {
    private static final double TAUT_ON_THE_WAY_BACK_CHANCE = 0.2;
    private static final double MISS_CHANCE = 0.15;
    private static final double LATE_STRIKE_CHANCE = 0.2;
    private static final double GLIDE_CHANCE = 0.2;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        SnapThrough tendon = new SnapThrough(draw.uniform(1.5, 5));
        boolean bothWays = draw.chance(TAUT_ON_THE_WAY_BACK_CHANCE) && !scene.hard();
        double missChance = scene.hard() ? 0 : MISS_CHANCE;
        Passages passages = new Passages(draw.uniform(0.01, 0.03), missChance, scene.hard() ? 1 : 2);
        double levelDeviationDb = draw.uniform(2, 4);
        SnapSound usual = scene.hard() ? soft(tendon, scene, draw) : crisp(tendon, scene, draw);
        for (double at : passages.through(scene, () -> gates(tendon, bothWays, draw), draw)) {
            boolean late = draw.chance(LATE_STRIKE_CHANCE) && !scene.hard();
            SnapSound snap = usual.again(late, draw);
            Waveform heard = snap.heard();
            track.pulse(at);
            if (late) {
                track.pulse(at + snap.flightSeconds() - heard.leadSeconds());
            }
            track.mark(at, heard.addTo(track, at, Decibels.toAmplitude(draw.normal(0, levelDeviationDb))));
        }
        if (draw.chance(GLIDE_CHANCE)) {
            GlideFloor.addTo(track, scene.cycle(), draw.attenuation(18, 33), draw);
        }
    }

    /** Where the tendon flips: on either side of the ridge by its lag. */
    private static List<Passages.Gate> gates(SnapThrough tendon, boolean bothWays, Draw draw) {
        double lag = Math.min(0.3, tendon.lag() * draw.uniform(0.01, 0.06));
        double ridge = draw.uniform(0.1 + lag, 0.9 - lag);
        boolean outward = draw.chance(0.5);
        List<Passages.Gate> gates = new ArrayList<>();
        gates.add(new Passages.Gate(outward ? ridge + lag : ridge - lag, outward));
        if (bothWays) {
            gates.add(new Passages.Gate(outward ? ridge - lag : ridge + lag, !outward));
        }
        return gates;
    }

    static SnapSound crisp(SnapThrough tendon, Scene scene, Draw draw) {
        double bone = tendon.restPlace() * draw.uniform(0.5, 0.95);
        Flip flip = new Flip(tendon, bone, draw.uniform(0.05, 0.3), draw.uniform(0.05, 0.3));
        double flightSeconds = draw.uniform(1.5e-3, 7e-3);
        Flip.Flight flight = flip.flight();
        double touch = draw.uniform(0.3e-3, 1.5e-3) * flight.time() / flightSeconds;
        HertzContact contact = HertzContact.lasting(touch, flight.speed(), draw.uniform(0.1, 0.6));
        return new SnapSound(
                flip,
                flightSeconds,
                draw.uniform(0.05, 0.5),
                contact,
                draw.logNormal(180, 1.6) / scene.sizeScale(),
                draw.uniform(0.04, 0.18),
                draw.logNormal(900, 1.6) / scene.sizeScale(),
                draw.uniform(0.04, 0.2),
                draw.attenuation(3, 12));
    }

    /** It slides over the ridge slowly and nothing is struck. */
    static SnapSound soft(SnapThrough tendon, Scene scene, Draw draw) {
        Flip flip = new Flip(tendon, Double.POSITIVE_INFINITY, draw.uniform(0.3, 0.6), draw.uniform(0.05, 0.3));
        return new SnapSound(
                flip,
                draw.uniform(8e-3, 25e-3),
                0,
                new HertzContact(0, 0),
                draw.logNormal(150, 1.5) / scene.sizeScale(),
                draw.uniform(0.1, 0.25),
                900,
                0.1,
                0);
    }
}
