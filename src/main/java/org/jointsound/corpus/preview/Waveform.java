package org.jointsound.corpus.preview;

import org.jointsound.audio.Clip;

/** The outline of a clip: between the smallest and the largest sample of each step along the axis. */
final class Waveform {
    private Waveform() {}

    /**
     * A closed path for SVG, as high as the clip's own peak.
     *
     * @param steps along the width, each with one smallest and one largest value
     * @param middle of the drawing, from above
     * @param reach of the peak from there
     */
    static String path(Clip clip, double left, double width, int steps, double middle, double reach) {
        float[] samples = clip.samples();
        double scale = clip.peak() > 0 ? reach / clip.peak() : 0;
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            int from = (int) ((long) samples.length * step / steps);
            int to = (int) Math.max(from + 1L, (long) samples.length * (step + 1) / steps);
            float low = samples[from];
            float high = low;
            for (int i = from + 1; i < to; i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            String x = Html.px(left + width * (step + 0.5) / steps) + " ";
            upper.append(step == 0 ? "M" : "L").append(x).append(Html.px(middle - high * scale));
            lower.insert(0, "L" + x + Html.px(middle - low * scale));
        }
        return upper.append(lower).append("Z").toString();
    }
}
