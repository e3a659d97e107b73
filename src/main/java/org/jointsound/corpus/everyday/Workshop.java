package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;

/** How a source family makes what everyday scores ask for: each by its own mechanism. Samples are of any scale. */
public interface Workshop {
    /** Something that can be struck again and again. */
    interface Struck {
        /** The sound of another blow, a little unlike the last, from its onset on. */
        float[] hit(Draw draw);
    }

    /** Endless noise. */
    interface Hiss {
        double next();
    }

    Struck struck(Strike strike, Draw draw);

    Hiss hiss(Band band, Draw draw);

    /** One call or vowel, as long as it says. */
    float[] call(Call call, Draw draw);
}
