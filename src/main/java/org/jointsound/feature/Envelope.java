package org.jointsound.feature;

/**
 * Power of one event in steps of half a millisecond. The loudest step is never silent unless the event is; every measure
 * is relative to it, so none depends on level.
 */
final class Envelope {
    private static final double STEP_SECONDS = 0.0005;

    private final double[] power;
    private final double stepSeconds;
    private final int peak;

    private Envelope(double[] power, double stepSeconds) {
        this.power = power;
        this.stepSeconds = stepSeconds;
        int at = 0;
        for (int i = 0; i < power.length; i++) {
            if (power[i] > power[at]) {
                at = i;
            }
        }
        this.peak = at;
    }

    static Envelope of(EventSlice slice) {
        int step = Math.max(1, (int) Math.round(STEP_SECONDS * slice.rateHz()));
        int steps = Math.max(1, (slice.to() - slice.from()) / step);
        double[] power = new double[steps];
        for (int i = 0; i < steps; i++) {
            int from = slice.from() + i * step;
            int to = Math.min(slice.to(), from + step);
            for (int at = from; at < to; at++) {
                power[i] += (double) slice.samples()[at] * slice.samples()[at];
            }
        }
        return new Envelope(power, (double) step / slice.rateHz());
    }

    /** Time that holds the energy between two shares of the total; at least one step. */
    double energySpanSeconds(double lowShare, double highShare) {
        return Math.max(1, index(highShare) - index(lowShare)) * stepSeconds;
    }

    /** Centre of the energy as a share of the event's length, in [0, 1]. */
    double centroidShare() {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < power.length; i++) {
            sum += power[i];
            weighted += power[i] * (i + 0.5) / power.length;
        }
        return sum > 0 ? weighted / sum : 0.5;
    }

    /** From where the level last was {@code db} below the peak up to the peak; at least one step. */
    double riseSeconds(double db) {
        double level = power[peak] * Math.pow(10, -db / 10);
        int i = peak;
        while (i > 0 && power[i - 1] > level) {
            i--;
        }
        return (peak - i + 1) * stepSeconds;
    }

    /** From the peak to where the level first is {@code db} below it, or to the end; at least one step. */
    double decaySeconds(double db) {
        double level = power[peak] * Math.pow(10, -db / 10);
        int i = peak;
        while (i + 1 < power.length && power[i + 1] > level) {
            i++;
        }
        return (i - peak + 1) * stepSeconds;
    }

    /** Share of the steps that lie within {@code db} of the peak, in (0, 1]. */
    double shareAbove(double db) {
        double level = power[peak] * Math.pow(10, -db / 10);
        int above = 0;
        for (double step : power) {
            if (step >= level) {
                above++;
            }
        }
        return (double) above / power.length;
    }

    /** Fluctuation of the amplitude, in steps of {@code steps} steps of this envelope. */
    Modulation modulation(int steps) {
        double[] amplitudes = new double[Math.max(1, power.length / steps)];
        for (int i = 0; i < amplitudes.length; i++) {
            double sum = 0;
            for (int j = i * steps; j < Math.min(power.length, (i + 1) * steps); j++) {
                sum += power[j];
            }
            amplitudes[i] = Math.sqrt(sum);
        }
        return new Modulation(amplitudes, steps * stepSeconds);
    }

    private int index(double share) {
        double total = 0;
        for (double step : power) {
            total += step;
        }
        double sum = 0;
        for (int i = 0; i < power.length; i++) {
            sum += power[i];
            if (sum >= share * total) {
                return i;
            }
        }
        return power.length - 1;
    }
}
