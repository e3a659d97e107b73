package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Draw;

/** Endless noise out of a short loop: random pieces of it, crossfaded at equal power, so that it never repeats. */
final class Wash {
    private static final int CROSSFADE = 2_048;
    private static final double[] RISING = new double[CROSSFADE];

    static {
        for (int i = 0; i < CROSSFADE; i++) {
            RISING[i] = StrictMath.sin(Math.PI / 2 * i / CROSSFADE);
        }
    }

    private final NoiseLoop loop;
    private final Draw draw;
    private int fading;
    private int coming;
    private int place;

    Wash(NoiseLoop loop, Draw draw) {
        this.loop = loop;
        this.draw = draw;
        fading = draw.between(0, loop.length() - 1);
        coming = draw.between(0, loop.length() - 1);
    }

    double next() {
        if (place == CROSSFADE) {
            fading = coming + CROSSFADE;
            coming = draw.between(0, loop.length() - 1);
            place = 0;
        }
        double value =
                RISING[place] * loop.at(coming + place) + RISING[CROSSFADE - 1 - place] * loop.at(fading + place);
        place++;
        return value;
    }
}
