package org.jointsound.corpus.sound.impulses;

/**
 * One point of a point process, with its mark.
 *
 * @param seconds from the start of the sound, 0 or more
 * @param amplitude of either sign
 */
record Impulse(double seconds, double amplitude) {
    Impulse later(double bySeconds) {
        return new Impulse(seconds + bySeconds, amplitude);
    }

    Impulse times(double factor) {
        return new Impulse(seconds, amplitude * factor);
    }
}
