package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Rough surfaces under load: clouds of small pulses that follow the speed of the movement, over a floor of friction. A
 * quarter of the episodes are the stick-slip creak that Prinz (1998) measured on jaws, 16 per second, SD 9.
 */
final class GrindingCrepitus implements SoundSource {
    private static final int MOST_PULSES = 200;
    private static final double CREAK_CHANCE = 0.25;
    private static final double LOW_CHANCE = 0.4;
    /** Share of episodes on the way out (Watt and McPhee 1983: 59 % on opening). */
    private static final double OUTWARD_CHANCE = 0.59;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        int episodes = scene.hard() ? 1 : draw.between(1, 4);
        double speedPower = draw.uniform(0.5, 1.2);
        double spreadDb = draw.uniform(6, 10);
        for (int i = 0; i < episodes; i++) {
            Placed placed = place(scene, draw);
            PulseTrain train = train(scene, draw);
            Grains grains = Grains.drawn(scene.sizeScale(), draw.chance(LOW_CHANCE), spreadDb, draw);
            grind(scene, track, placed, train, grains, speedPower, draw);
        }
        FrictionFloor.addTo(track, scene.cycle(), draw.attenuation(14, 28), draw);
    }

    private record Placed(double startSeconds, double seconds) {}

    private static PulseTrain train(Scene scene, Draw draw) {
        if (scene.hard()) {
            int few = draw.between(3, 6);
            return PulseTrain.irregular(draw).between(few, few);
        }
        return draw.chance(CREAK_CHANCE)
                ? PulseTrain.creak(draw).between(4, MOST_PULSES)
                : PulseTrain.irregular(draw).between(10, MOST_PULSES);
    }

    /** Where in some half cycle the episode lies; drawn again until it starts inside the clip. */
    private static Placed place(Scene scene, Draw draw) {
        MovementCycle cycle = scene.cycle();
        double latest = scene.clipSeconds() - 3 * Scene.MARGIN_SECONDS;
        for (int tries = 0; tries < 100; tries++) {
            int which = draw.between(0, cycle.count() - 1);
            double half = cycle.period(which) / 2;
            double seconds = Math.min(half, Math.max(0.06, draw.logNormal(0.35, 2)));
            double middle = cycle.secondsAt(which, draw.uniform(0.2, 0.8), draw.chance(OUTWARD_CHANCE));
            double start = middle - seconds / 2;
            if (start >= Scene.MARGIN_SECONDS && start <= latest) {
                return new Placed(start, seconds);
            }
        }
        return new Placed(scene.clipSeconds() / 2, 0.3);
    }

    private static void grind(
            Scene scene, Track track, Placed placed, PulseTrain train, Grains grains, double power, Draw draw) {
        double end = placed.startSeconds;
        double latest = scene.clipSeconds() - Scene.MARGIN_SECONDS;
        for (double after : train.over(placed.seconds, draw)) {
            double at = placed.startSeconds + after;
            if (at > latest) {
                break;
            }
            track.pulse(at);
            // The load bump: most in the middle of the episode, half as much at its ends.
            double load = 0.5 + 0.5 * StrictMath.sin(Math.PI * Math.min(1, after / placed.seconds));
            double speed = Math.max(0.05, scene.cycle().speed(at));
            end = Math.max(end, grains.addTo(track, at, load * StrictMath.pow(speed, power), draw));
        }
        track.mark(placed.startSeconds, end);
    }
}
