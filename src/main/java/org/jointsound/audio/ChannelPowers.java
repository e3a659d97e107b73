package org.jointsound.audio;

/**
 * The power of each channel and of their average, to see whether averaging loses the sound, as it does when one channel
 * has its poles swapped. Constant offsets do not count.
 */
final class ChannelPowers {
    /** In place of a channel's number: the average of all. */
    static final int AVERAGE = -1;

    /** Least power that the average must keep of the loudest channel's; -10 dB. */
    private static final double LEAST_KEPT = 0.1;

    private final double[] sums;
    private final double[] squares;
    private long frames;

    /** Powers of so many channels, all silent as yet. */
    ChannelPowers(int channels) {
        sums = new double[channels + 1];
        squares = new double[channels + 1];
    }

    void add(int channel, float value) {
        sums[channel] += value;
        squares[channel] += (double) value * value;
    }

    /** Ends a frame. */
    void addAverage(float value) {
        add(sums.length - 1, value);
        frames++;
    }

    /** The loudest channel, from 0, when the average has lost the sound; otherwise {@link #AVERAGE}. */
    int better() {
        int loudest = 0;
        int average = sums.length - 1;
        for (int channel = 1; channel < average; channel++) {
            loudest = power(channel) > power(loudest) ? channel : loudest;
        }
        return power(average) < LEAST_KEPT * power(loudest) ? loudest : AVERAGE;
    }

    private double power(int channel) {
        return frames == 0 ? 0 : squares[channel] - sums[channel] * sums[channel] / frames;
    }
}
