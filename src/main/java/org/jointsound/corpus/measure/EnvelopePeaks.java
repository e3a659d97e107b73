package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.Loudness;

/** The separate strokes of a sound: where its level over a millisecond is the highest of its surroundings. */
final class EnvelopePeaks {
    private static final double WINDOW_SECONDS = 0.001;
    private static final double HOP_SECONDS = 0.0005;
    /** A peak this share of the highest, 20 dB down, or weaker does not count. */
    private static final double LEAST_SHARE = 0.1;

    private EnvelopePeaks() {}

    /**
     * Times of a stretch's peaks, counted from the beginning of its clip, in order.
     *
     * @param aloneSeconds a peak is the highest among all that lies no further away than this
     */
    static List<Double> seconds(Stretch stretch, double aloneSeconds) {
        double[] level = levels(stretch);
        double highest = 0;
        for (double one : level) {
            highest = Math.max(highest, one);
        }
        int reach = (int) Math.round(aloneSeconds / HOP_SECONDS);
        List<Double> peaks = new ArrayList<>();
        for (int i = 0; i < level.length; i++) {
            if (level[i] > LEAST_SHARE * highest && isHighest(level, i, reach)) {
                peaks.add(stretch.startSeconds() + i * HOP_SECONDS + WINDOW_SECONDS / 2);
            }
        }
        return peaks;
    }

    private static double[] levels(Stretch stretch) {
        Clip clip = stretch.clip();
        double[] level = new double[(int) Math.max(0, stretch.seconds() / HOP_SECONDS)];
        int window = (int) Math.ceil(WINDOW_SECONDS * clip.rateHz());
        for (int i = 0; i < level.length; i++) {
            int from = (int) Math.round((stretch.startSeconds() + i * HOP_SECONDS) * clip.rateHz());
            level[i] = Loudness.rms(clip.slice(from, from + window), 0, window);
        }
        return level;
    }

    private static boolean isHighest(double[] level, int at, int reach) {
        for (int i = Math.max(0, at - reach); i < Math.min(level.length, at + reach + 1); i++) {
            // Of two that are equal the first counts.
            if (level[i] > level[at] || (level[i] == level[at] && i < at)) {
                return false;
            }
        }
        return true;
    }
}
