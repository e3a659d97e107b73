package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.CycleLocked;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A tendon that flips over bone: a thump of the whole structure and a strike on bone, at the same angle of each cycle
 * (Deslandes et al. 2008, of the hip). No measurement of a snap's spectrum is published; the thump stands on the
 * structure's mode after a knee click (Ozmen et al. 2021), the rest is ours.
 */
final class TendonSnap implements SoundSource {
    private static final CycleLocked USUAL = new CycleLocked(0.02, 0.2, 0.15, 2);
    private static final CycleLocked SOFT = new CycleLocked(0.03, 0, 0, 1);
    private static final double FLOOR_CHANCE = 0.2;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double rise = scene.hard() ? draw.uniform(4e-3, 10e-3) : draw.uniform(1e-3, 4e-3);
        Ring thump = Ring.damped(draw.logNormal(180, 1.6) / scene.sizeScale(), draw.uniform(0.08, 0.2), rise, draw);
        Ring strike =
                Ring.damped(draw.logNormal(900, 1.6) / scene.sizeScale(), draw.uniform(0.05, 0.15), rise / 4, draw);
        double strikeGain = scene.hard() ? 0 : draw.attenuation(3, 12);
        double levelDeviationDb = draw.uniform(2, 4);
        for (CycleLocked.Moment moment : (scene.hard() ? SOFT : USUAL).moments(scene, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            boolean late = draw.chance(0.2) && !scene.hard();
            double strikeAt = moment.seconds() + (late ? draw.uniform(0.005, 0.040) : 0);
            track.pulse(moment.seconds());
            if (late) {
                track.pulse(strikeAt);
            }
            double thumpEnd = thump.struckAgain(0.03, draw).addTo(track, moment.seconds(), amplitude);
            double strikeEnd = strike.struckAgain(0.03, draw).addTo(track, strikeAt, amplitude * strikeGain);
            track.mark(moment.seconds(), Math.max(thumpEnd, strikeEnd));
        }
        if (draw.chance(FLOOR_CHANCE)) {
            FrictionFloor.addTo(track, scene.cycle(), draw.attenuation(15, 30), draw);
        }
    }
}
