package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Rough surfaces under load: a slider that sticks and slips as long as the movement pulls it. A stiff spring over
 * asperities of very different strength crackles irregularly; a soft one over even ones creaks as jaws do, 16 times a
 * second, SD 9 (Prinz 1998). Strong asperities hold longer, so that loud slips come after long waits.
 */
final class StickSlipGrind implements SoundSource {
    private static final int MOST_SLIPS = 200;
    private static final double CREAK_CHANCE = 0.25;
    private static final double LOW_CHANCE = 0.4;
    /** Share of episodes on the way out (Watt and McPhee 1983: 59 % on opening). */
    private static final double OUTWARD_CHANCE = 0.59;

    private static final double STRONGEST_DB = 15;
    private static final double NEPER_DB = 20 / StrictMath.log(10);

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        int episodes = scene.hard() ? 1 : draw.between(1, 4);
        double speedPower = draw.uniform(0.5, 1.2);
        double spreadDb = draw.uniform(6, 10);
        for (int i = 0; i < episodes; i++) {
            grind(scene, track, Episode.drawn(scene, draw), speedPower, spreadDb, draw);
        }
        GlideFloor.addTo(track, scene.cycle(), draw.attenuation(22, 38), draw);
    }

    /** When a load presses the surfaces together while they move. */
    private record Episode(double startSeconds, double seconds) {
        /** In some half cycle, drawn again until it starts inside the clip. */
        static Episode drawn(Scene scene, Draw draw) {
            MovementCycle cycle = scene.cycle();
            double latest = scene.clipSeconds() - 3 * Scene.MARGIN_SECONDS;
            for (int tries = 0; tries < 100; tries++) {
                int which = draw.between(0, cycle.count() - 1);
                double seconds = Math.min(cycle.period(which) / 2, Math.max(0.06, draw.logNormal(0.35, 2)));
                double middle = cycle.secondsAt(which, draw.uniform(0.2, 0.8), draw.chance(OUTWARD_CHANCE));
                double start = middle - seconds / 2;
                if (start >= Scene.MARGIN_SECONDS && start <= latest) {
                    return new Episode(start, seconds);
                }
            }
            return new Episode(scene.clipSeconds() / 2, 0.3);
        }

        /** The load: most in the middle, half as much at the ends. */
        double load(double atSeconds) {
            return 0.5 + 0.5 * StrictMath.sin(Math.PI * Math.min(1, (atSeconds - startSeconds) / seconds));
        }
    }

    private static void grind(
            Scene scene, Track track, Episode episode, double speedPower, double spreadDb, Draw draw) {
        boolean creak = draw.chance(CREAK_CHANCE) && !scene.hard();
        StickSlip slider = creak ? creaking(draw) : crackling(draw);
        Asperity[] places = places(scene, draw);
        // What the strengths do not spread, differences between the places do.
        double strengthDb = NEPER_DB * slider.strengthDeviation();
        double placeDb = StrictMath.sqrt(Math.max(4, spreadDb * spreadDb - strengthDb * strengthDb));
        double latest = scene.clipSeconds() - Scene.MARGIN_SECONDS;
        double end = episode.startSeconds;
        for (StickSlip.Slip slip : slips(scene, slider, episode, creak, draw)) {
            double at = slip.atSeconds();
            if (at <= latest) {
                double speed = StrictMath.pow(Math.max(0.05, scene.cycle().speed(at)), speedPower);
                double gain = slip.strength() * Decibels.toAmplitude(draw.normalWithin(0, placeDb, -40, STRONGEST_DB));
                Waveform heard = places[draw.between(0, places.length - 1)].slip(draw);
                track.pulse(at);
                end = Math.max(end, heard.addTo(track, at, gain * speed * episode.load(at)));
            }
        }
        track.mark(episode.startSeconds, end);
    }

    private static List<StickSlip.Slip> slips(
            Scene scene, StickSlip slider, Episode episode, boolean creak, Draw draw) {
        int few = draw.between(3, 6);
        int least = scene.hard() ? few : creak ? 4 : 10;
        int most = scene.hard() ? few : MOST_SLIPS;
        return slider.from(episode.startSeconds, episode.seconds, scene.cycle(), least, most, draw);
    }

    private static StickSlip crackling(Draw draw) {
        double gap = Math.max(0.001, Math.min(0.06, draw.logNormal(0.009, 2)));
        return StickSlip.every(gap, draw.uniform(0.5, 0.95), draw.uniform(0.05, 0.4));
    }

    static StickSlip creaking(Draw draw) {
        double perSecond = draw.normalWithin(16, 9, 5, 45);
        return StickSlip.every(1 / perSecond, draw.uniform(0.15, 0.3), draw.uniform(0.05, 0.4));
    }

    private static Asperity[] places(Scene scene, Draw draw) {
        boolean low = draw.chance(LOW_CHANCE);
        double noiseShare = draw.uniform(0.3, 0.7);
        Asperity[] places = new Asperity[draw.between(3, 12)];
        for (int i = 0; i < places.length; i++) {
            double hz = low ? Math.min(550, draw.logNormal(300, 1.5)) : Math.min(8_000, draw.logNormal(700, 2));
            places[i] = Asperity.ringing(hz / scene.sizeScale(), draw.uniform(1e-3, 6e-3), noiseShare, draw);
        }
        return places;
    }
}
