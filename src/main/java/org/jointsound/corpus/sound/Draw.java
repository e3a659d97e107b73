package org.jointsound.corpus.sound;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Random draws from one seeded stream. Only arithmetic and StrictMath are used, so that a seed gives the same numbers
 * on every machine and Java version. Not thread-safe; each recording has its own.
 */
public final class Draw {
    /** Standard deviation of a sum of four independent 16-bit uniform integers. */
    private static final double SUM_DEVIATION = 2 * StrictMath.sqrt((65_536.0 * 65_536.0 - 1) / 12);

    private final SplittableRandom random;

    private Draw(SplittableRandom random) {
        this.random = random;
    }

    /** The stream that belongs to this seed and these indices; other indices give an unrelated stream. */
    public static Draw of(long seed, long... indices) {
        return new Draw(new SplittableRandom(seedOf(seed, indices)));
    }

    /** The seed that {@link #of} derives, through the finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long seedOf(long seed, long... indices) {
        long mixed = mix(seed);
        for (long index : indices) {
            mixed = mix(mixed ^ mix(index + 0x9E3779B97F4A7C15L));
        }
        return mixed;
    }

    private static long mix(long z) {
        long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** A stream of its own, so that what is drawn from it does not shift what is drawn here later. */
    public Draw split() {
        return new Draw(random.split());
    }

    public double uniform(double low, double high) {
        return low + (high - low) * ((random.nextLong() >>> 11) * 0x1.0p-53);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return (int) Math.min(high, low + Math.floor(uniform(0, high - low + 1.0)));
    }

    public boolean chance(double probability) {
        return uniform(0, 1) < probability;
    }

    /** Normal, by Box and Muller (1958). */
    public double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(0, 1)));
        return mean + deviation * radius * StrictMath.cos(2 * Math.PI * uniform(0, 1));
    }

    public double normalWithin(double mean, double deviation, double low, double high) {
        return Math.max(low, Math.min(high, normal(mean, deviation)));
    }

    public double logNormal(double median, double geometricDeviation) {
        return median * StrictMath.exp(normal(0, StrictMath.log(geometricDeviation)));
    }

    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform(0, 1));
    }

    /** Gamma of this mean and shape, by Marsaglia and Tsang (2000). */
    public double gamma(double mean, double shape) {
        // Below shape 1 the method does not hold; a gamma of shape + 1 times u^(1/shape) has the wanted law.
        double boost = shape < 1 ? StrictMath.pow(1 - uniform(0, 1), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal(0, 1);
            double v = StrictMath.pow(1 + c * x, 3);
            if (v > 0 && StrictMath.log(1 - uniform(0, 1)) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return boost * d * v * mean / shape;
            }
        }
    }

    /** An amplitude factor that lies this many decibels down, uniformly between the two. */
    public double attenuation(double leastDb, double mostDb) {
        return Decibels.toAmplitude(-uniform(leastDb, mostDb));
    }

    public <T> T pick(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** An index drawn in proportion to the weights. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform(0, total);
        for (int i = 0; i < weights.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** One sample of white noise, close to normal, of mean 0 and deviation 1. */
    public float white() {
        long bits = random.nextLong();
        int sum = (short) bits + (short) (bits >> 16) + (short) (bits >> 32) + (short) (bits >> 48);
        return (float) ((sum + 2) / SUM_DEVIATION);
    }
}
