package org.jointsound.corpus.sound.mechanics;

/**
 * A tendon on the ridge of a bone: a mass with a spring to the muscle, which the movement drags across a bump. In units
 * of the bump's width and of the spring, the potential is {@code (y - X)^2 / 2 + b / (1 + y^2/2)} for the tendon at y
 * and the muscle's end at X. For b above 1 it has two hollows: the tendon waits on the near side until that hollow
 * vanishes and then flips. The shape of the bump is ours; the flip is what ultrasound shows (Deslandes et al. 2008).
 *
 * @param height b, above 1 for a flip
 */
record SnapThrough(double height) {
    /** Force of the bump, away from its middle. */
    double bumpForce(double y) {
        double hollow = 1 + y * y / 2;
        return height * y / (hollow * hollow);
    }

    /**
     * How far before the middle the tendon flips: where the curvature of the potential vanishes, b (1 - 1.5 u^2) =
     * (1 + u^2/2)^3.
     */
    double flipPlace() {
        double low = 0;
        double high = StrictMath.sqrt(2 / 3.0);
        for (int i = 0; i < 50; i++) {
            double u = (low + high) / 2;
            double hollow = 1 + u * u / 2;
            if (height * (1 - 1.5 * u * u) > hollow * hollow * hollow) {
                low = u;
            } else {
                high = u;
            }
        }
        return low;
    }

    /**
     * How far beyond the middle the muscle's end has to be for the flip; as far on the other side for the way back, which
     * is the hysteresis. With the place above, the equilibrium gives 2 u^3 / (1 - 1.5 u^2).
     */
    double lag() {
        double u = flipPlace();
        return 2 * u * u * u / (1 - 1.5 * u * u);
    }

    /** Where the tendon comes to rest after the flip. */
    double restPlace() {
        double low = lag();
        double high = lag() + height;
        for (int i = 0; i < 50; i++) {
            double y = (low + high) / 2;
            if (lag() - y + bumpForce(y) > 0) {
                low = y;
            } else {
                high = y;
            }
        }
        return low;
    }
}
