package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;

/** One cavity from its growth under falling pressure, or from its greatest size, to its last ringing. */
final class Collapse {
    private final Bubble bubble;
    private final double recoverySeconds;
    private int stepsLeft;

    private Collapse(Bubble bubble, double recoverySeconds, double waitSeconds) {
        this.bubble = bubble;
        this.recoverySeconds = recoverySeconds;
        stepsLeft = (int) (waitSeconds / Waveform.STEP_SECONDS);
    }

    /**
     * A cavity with what it depends on drawn at random.
     *
     * @param restRadius in metres
     * @param delaySeconds how much later than its neighbours it collapses
     * @param growthChance how often its growth is integrated too; otherwise it starts blown up and still
     */
    static Collapse of(double restRadius, double delaySeconds, double growthChance, Draw draw) {
        double expansion = draw.uniform(1.1, 1.6);
        double viscosity = StrictMath.exp(draw.uniform(StrictMath.log(0.01), StrictMath.log(0.2)));
        Bubble bubble = new Bubble(restRadius, viscosity, draw.uniform(0.03, 0.15));
        double recoverySeconds = Math.min(400e-6, Math.max(30e-6, draw.logNormal(100e-6, 1.7)));
        if (!draw.chance(growthChance)) {
            bubble.holdAt(expansion);
            return new Collapse(bubble, recoverySeconds, delaySeconds);
        }
        double growthSeconds = draw.uniform(0.3e-3, 2e-3);
        bubble.turnPressureTo(bubble.restingPressure(expansion), growthSeconds);
        return new Collapse(bubble, recoverySeconds, delaySeconds + growthSeconds * draw.uniform(2, 4));
    }

    /** One step; returns the sound. */
    double step() {
        if (stepsLeft == 0) {
            bubble.turnPressureTo(Bubble.AMBIENT_PASCAL, recoverySeconds);
        }
        stepsLeft--;
        bubble.step();
        return bubble.sound();
    }
}
