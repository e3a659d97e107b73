package org.jointsound.corpus.sound.grains;

import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/** How a grain swells and fades: a contour with ripple, sampled at the synthesis rate, 1 at its top. */
final class GrainEnvelope {
    /** Where a grain counts as over: 26 dB down. */
    static final double HEARD = Decibels.toAmplitude(-26);

    private static final double RENDERED = Decibels.toAmplitude(-60);
    private static final double LONGEST_LASTINGS = 5;
    private static final int COARSE_STEPS = 60;
    /** A gamma of a faster rise than this share of its length starts with a jump. */
    private static final double GAMMA_LEAST_RISE = 0.25;

    private static final List<Contour> SLOW = List.of(SmoothContour.values());
    private static final List<Contour> ANY =
            List.of(SmoothContour.GAUSSIAN, SmoothContour.EX_GAUSSIAN, SmoothContour.STRETCHED);

    private final double[] levels;

    private GrainEnvelope(double[] levels) {
        this.levels = levels;
    }

    /** A contour of any kind. */
    static GrainEnvelope drawn(double riseSeconds, double lastingSeconds, Draw draw) {
        boolean slow = riseSeconds >= GAMMA_LEAST_RISE * lastingSeconds;
        Contour smooth = draw.pick(slow ? SLOW : ANY);
        Contour contour = draw.chance(0.25) ? Knots.drawn(draw) : smooth;
        return of(contour, riseSeconds, lastingSeconds).rippled(lastingSeconds, draw);
    }

    /**
     * A contour that holds 90 % of its energy, from 5 to 95 %, in this time; longer when the rise alone takes longer.
     */
    static GrainEnvelope of(Contour contour, double riseSeconds, double lastingSeconds) {
        double step = lastingSeconds / COARSE_STEPS;
        int count = COARSE_STEPS * (int) Math.ceil(LONGEST_LASTINGS + riseSeconds / lastingSeconds);
        double fall = lastingSeconds;
        for (int i = 0; i < 3; i++) {
            double measured = step * stepsOfEnergy(contour.levels(riseSeconds, fall, step, count));
            fall *= Math.max(0.2, Math.min(5, lastingSeconds / measured));
        }
        return sampled(contour, riseSeconds, fall, riseSeconds + LONGEST_LASTINGS * lastingSeconds);
    }

    /** {@link Knots#wristCrack} with its rise of 1 to 2 ms. */
    static GrainEnvelope wristCrack(Draw draw) {
        return sampled(Knots.wristCrack(draw), draw.uniform(1e-3, 2e-3), 1e-3, 0.06)
                .rippled(0.006, draw);
    }

    private static GrainEnvelope sampled(Contour contour, double rise, double fall, double longest) {
        int count = Math.max(3, (int) (longest * Track.RATE_HZ));
        return topped(contour.levels(rise, fall, 1.0 / Track.RATE_HZ, count));
    }

    /** Brings the top to 1 and cuts off what is no longer heard. */
    private static GrainEnvelope topped(double[] levels) {
        double top = 0;
        for (double level : levels) {
            top = Math.max(top, level);
        }
        int last = levels.length - 1;
        while (last > 0 && levels[last] < RENDERED * top) {
            last--;
        }
        double[] scaled = Arrays.copyOf(levels, last + 1);
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] /= top;
        }
        return new GrainEnvelope(scaled);
    }

    private GrainEnvelope rippled(double lastingSeconds, Draw draw) {
        double[] rippled = levels.clone();
        double deviationDb = draw.uniform(0, 2.5);
        double knotSamples = Math.max(8, lastingSeconds / draw.uniform(2, 8) * Track.RATE_HZ);
        double here = 1;
        double next = 1;
        double place = knotSamples;
        for (int i = 0; i < rippled.length; i++) {
            if (place >= knotSamples) {
                here = next;
                next = Decibels.toAmplitude(draw.normal(0, deviationDb));
                place = 0;
            }
            rippled[i] *= here + (next - here) * place / knotSamples;
            place++;
        }
        return topped(rippled);
    }

    /** Steps between 5 and 95 % of the energy. */
    private static double stepsOfEnergy(double[] levels) {
        double energy = 0;
        for (double level : levels) {
            energy += level * level;
        }
        double sum = 0;
        int from = 0;
        for (int i = 0; i < levels.length; i++) {
            sum += levels[i] * levels[i];
            if (sum < 0.05 * energy) {
                from = i + 1;
            }
            if (sum >= 0.95 * energy) {
                return Math.max(1, i - from);
            }
        }
        return levels.length;
    }

    int length() {
        return levels.length;
    }

    double level(int sample) {
        return levels[sample];
    }

    /** From the onset until it is 26 dB down for good. */
    double heardSeconds() {
        int last = levels.length - 1;
        while (levels[last] < HEARD) {
            last--;
        }
        return (last + 1.0) / Track.RATE_HZ;
    }
}
