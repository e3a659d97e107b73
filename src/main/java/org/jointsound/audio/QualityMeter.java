package org.jointsound.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Measures what a recording is worth at its own rate, whatever it holds. */
public final class QualityMeter {
    private static final double FRAME_SECONDS = 0.020;

    /** Share of the frames that lie below what is called the noise floor. */
    private static final double QUIET_SHARE = 0.10;

    /** So much that is not digital silence is enough to tell the floor from, or half of the clip. */
    private static final double LIVE_SECONDS = 0.5;

    private QualityMeter() {}

    /**
     * The quality of a clip.
     *
     * <p>The noise floor is, a constant offset apart, the 10th percentile of the RMS level over frames of 20 ms. Frames
     * of digital silence, which a shut gate or an editor left, say nothing of the room and are left out, unless what
     * else there is lasts less than half a second and less than half of the clip. What counts as clipped is told at
     * {@link FlatTops}, what counts as bandwidth at {@link Bandwidth}.
     *
     * @param clip may be empty: {@link Quality#SILENCE_DBFS}, nothing clipped, bandwidth 0, as for silence
     */
    public static Quality measure(Clip clip) {
        float[] samples = clip.samples();
        return new Quality(
                noiseFloorDbfs(samples, clip.rateHz()), FlatTops.share(samples), Bandwidth.hz(samples, clip.rateHz()));
    }

    private static double noiseFloorDbfs(float[] samples, int rateHz) {
        int frame = Math.min(samples.length, Math.max(1, (int) Math.round(FRAME_SECONDS * rateHz)));
        List<Frame> all = frames(samples, frame);
        List<Frame> live = all.stream().filter(candidate -> !candidate.silent).toList();
        boolean enough = live.size() * (double) frame >= LIVE_SECONDS * rateHz || 2 * live.size() >= all.size();
        List<Frame> judged = enough ? live : all;
        if (judged.isEmpty()) {
            return Quality.SILENCE_DBFS;
        }
        // Of the frames' means the median is the offset; the mean of all samples would hold a share of every click.
        double offset = percentile(judged.stream().mapToDouble(Frame::mean), 0.5);
        double quiet = percentile(judged.stream().mapToDouble(f -> f.powerAround(offset)), QUIET_SHARE);
        return Math.max(Quality.SILENCE_DBFS, 10 * Math.log10(quiet));
    }

    private record Frame(double mean, double variance, boolean silent) {
        double powerAround(double offset) {
            return silent ? 0 : variance + (mean - offset) * (mean - offset);
        }
    }

    private static List<Frame> frames(float[] samples, int length) {
        List<Frame> frames = new ArrayList<>();
        for (int from = 0; length > 0 && from + length <= samples.length; from += length) {
            double sum = 0;
            for (int i = from; i < from + length; i++) {
                sum += samples[i];
            }
            double mean = sum / length;
            double squares = 0;
            for (int i = from; i < from + length; i++) {
                squares += (samples[i] - mean) * (samples[i] - mean);
            }
            frames.add(new Frame(mean, squares / length, DigitalSilence.fills(samples, from, length)));
        }
        return frames;
    }

    private static double percentile(DoubleStream values, double share) {
        double[] sorted = values.sorted().toArray();
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
