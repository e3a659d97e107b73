package org.jointsound.feature;

import java.util.Arrays;
import java.util.List;

/**
 * Whether an event has a pitch, as voices, animals and engines have and joints have not: the normalised autocorrelation of
 * pieces of 36 ms, its highest peak after it first fell under 0.3, for pitches from 70 Hz to 1 kHz. Pairs of samples are averaged
 * first, which changes nothing below 1 kHz and quarters the work. The period is the shortest whose peak comes near the highest
 * (McLeod and Wyvill, "A smarter way to find pitch", ICMC 2005).
 */
final class VoicingFeatures {
    static final List<String> NAMES =
            List.of("voicing.largest", "voicing.pitch_oct", "voicing.voiced_share", "voicing.mean");

    private static final double PIECE_SECONDS = 0.036;
    private static final int MOST_PIECES = 8;
    private static final double LEAST_HZ = 70;
    private static final double MOST_HZ = 1_000;
    private static final double DIP = 0.3;
    private static final double VOICED = 0.6;
    /** A steady sound repeats after twice its period as well; the first peak this near the highest is the period. */
    private static final double FIRST_RATIO = 0.9;
    /** Pieces more than 15 dB under the loudest hold the room and the background. */
    private static final double LOUD_RATIO = 0.0316;

    private VoicingFeatures() {}

    /**
     * Strength and lag of the best period of a piece.
     *
     * @param strength 0 to 1; 0 where there is none
     * @param lag in samples
     */
    private record Period(double strength, int lag) {}

    static double[] measure(EventSlice slice) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        float[] halved = halved(slice.samples());
        double rateHz = slice.rateHz() / 2.0;
        int piece = (int) (PIECE_SECONDS * rateHz);
        int span = Math.max(1, (slice.to() - slice.from()) / 2 - piece / 2);
        int pieces = Math.min(MOST_PIECES, 1 + span / piece);
        double loudest = 0;
        for (int i = 0; i < pieces; i++) {
            loudest = Math.max(loudest, energy(halved, slice.from() / 2 + i * span / pieces, piece));
        }
        int judged = 0;
        int voiced = 0;
        double sum = 0;
        Period best = new Period(0, 0);
        for (int i = 0; i < pieces; i++) {
            int from = slice.from() / 2 + i * span / pieces;
            if (energy(halved, from, piece) > LOUD_RATIO * loudest) {
                Period period = period(halved, from, Math.min(halved.length, from + piece), rateHz);
                judged++;
                sum += period.strength();
                voiced += period.strength() > VOICED ? 1 : 0;
                best = period.strength() > best.strength() ? period : best;
            }
        }
        if (judged > 0) {
            out[0] = best.strength();
            out[1] = best.lag() > 0 ? Math.log(rateHz / best.lag() / 1_000) / Math.log(2) : Double.NaN;
            out[2] = (double) voiced / judged;
            out[3] = sum / judged;
        }
        return out;
    }

    private static float[] halved(float[] samples) {
        float[] halved = new float[samples.length / 2];
        for (int i = 0; i < halved.length; i++) {
            halved[i] = (samples[2 * i] + samples[2 * i + 1]) / 2;
        }
        return halved;
    }

    private static double energy(float[] samples, int from, int length) {
        double sum = 0;
        for (int i = from; i < Math.min(samples.length, from + length); i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }

    private static Period period(float[] samples, int from, int to, double rateHz) {
        int shortest = (int) (rateHz / MOST_HZ);
        int longest = (int) Math.min(rateHz / LEAST_HZ, (to - from) * 2 / 3.0);
        double head = energy(samples, from, to - from);
        double tail = head;
        double[] course = new double[longest + 2];
        boolean dipped = false;
        for (int lag = 1; lag <= longest; lag++) {
            head -= (double) samples[to - lag] * samples[to - lag];
            tail -= (double) samples[from + lag - 1] * samples[from + lag - 1];
            if (lag >= shortest / 2) {
                double r = correlation(samples, from, to, lag, head * tail);
                dipped |= r < DIP;
                course[lag] = dipped && lag >= shortest ? Math.max(0, r) : 0;
            }
        }
        return firstPeak(course);
    }

    /** The highest value, and the first peak near it. */
    private static Period firstPeak(double[] course) {
        double strength = Arrays.stream(course).max().orElseThrow();
        int lag = 0;
        for (int i = 1; strength > 0 && lag == 0; i++) {
            boolean peak = course[i] >= course[i - 1] && course[i] >= course[i + 1];
            lag = peak && course[i] >= FIRST_RATIO * strength ? i : 0;
        }
        return new Period(strength, lag);
    }

    private static double correlation(float[] samples, int from, int to, int lag, double energies) {
        if (!(energies > 1e-30)) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i + lag < to; i++) {
            sum += samples[i] * samples[i + lag];
        }
        return Math.min(1, sum / Math.sqrt(energies));
    }
}
