package org.jointsound.corpus.everyday;

import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/** Noise of a family's making at root mean square 1. */
final class Noise {
    private static final int SETTLING = 4_096;
    private static final int STEP = Track.RATE_HZ / 1_000;

    private final Workshop.Hiss hiss;
    private final double scale;

    Noise(Workshop workshop, Band band, Draw draw) {
        hiss = workshop.hiss(band, draw);
        double square = 0;
        for (int i = 0; i < 2 * SETTLING; i++) {
            double value = hiss.next();
            square += i < SETTLING ? 0 : value * value;
        }
        scale = square > 0 ? 1 / StrictMath.sqrt(square / SETTLING) : 0;
    }

    double next() {
        return scale * hiss.next();
    }

    /** Adds a stretch whose level at each share of it is given; straight over each millisecond. */
    void add(Track track, double atSeconds, double seconds, DoubleUnaryOperator level) {
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int length = Math.min((int) (seconds * Track.RATE_HZ), track.samples().length - first);
        double now = level.applyAsDouble(0);
        for (int from = 0; from < length; from += STEP) {
            double next = level.applyAsDouble(Math.min(1, (from + STEP) / (seconds * Track.RATE_HZ)));
            for (int i = 0; i < STEP && from + i < length; i++) {
                track.add(first + from + i, (now + (next - now) * i / STEP) * next());
            }
            now = next;
        }
    }

    /** Adds it to the whole track. */
    void addTo(Track track, DoubleUnaryOperator level) {
        add(track, 0, track.seconds(), level);
    }
}
