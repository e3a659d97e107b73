package org.jointsound.corpus.sound;

/** When something is struck, for sounds that no movement drives. */
public final class Hits {
    private Hits() {}

    /** How often a sound that is struck by hand comes: once in a hard scene, else up to four times. */
    public static int few(Scene scene, Draw draw) {
        return scene.hard() ? 1 : draw.between(1, 4);
    }

    /** Start times of hits so far apart; as many of the wanted ones as fit, at least one; one in a hard scene. */
    public static double[] times(Scene scene, int wanted, double leastGap, double mostGap, Draw draw) {
        double room = scene.clipSeconds() - 3 * Scene.MARGIN_SECONDS;
        double gap = draw.uniform(leastGap, mostGap);
        int fitting = scene.hard() ? 1 : Math.max(1, Math.min(wanted, (int) (room / gap)));
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, room - (fitting - 1) * gap);
        double[] times = new double[fitting];
        for (int i = 0; i < fitting; i++) {
            double time = at + (i == 0 ? 0 : draw.uniform(-0.1, 0.1) * gap);
            times[i] = Math.min(time, scene.clipSeconds() - Scene.MARGIN_SECONDS);
            at += gap;
        }
        return times;
    }
}
