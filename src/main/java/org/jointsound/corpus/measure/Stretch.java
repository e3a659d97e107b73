package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.Track;

/**
 * A part of a clip that holds one sound.
 *
 * @param startSeconds where it begins
 * @param endSeconds where it ends
 */
record Stretch(Clip clip, double startSeconds, double endSeconds) {
    /** How long before its peak a stroke found by its level is taken to begin. */
    private static final double LEAD_SECONDS = 0.01;

    float[] samples() {
        int from = (int) Math.round(startSeconds * clip.rateHz());
        return clip.slice(from, Math.max(from, (int) Math.round(endSeconds * clip.rateHz())));
    }

    double seconds() {
        return endSeconds - startSeconds;
    }

    /** The marked groups. */
    static List<Stretch> groups(Clip clip, List<Track.Mark> marks) {
        return marks.stream()
                .map(mark -> new Stretch(clip, mark.startSeconds(), mark.endSeconds()))
                .toList();
    }

    /** Each pulse from its true onset to the next one, but no longer than this; a group without onsets is one pulse. */
    static List<Stretch> pulses(Clip clip, List<Track.Mark> marks, double longestSeconds) {
        return between(
                clip, marks.stream().flatMap(mark -> onsets(mark).stream()).toList(), 0, longestSeconds);
    }

    private static List<Double> onsets(Track.Mark mark) {
        return mark.pulseSeconds().isEmpty() ? List.of(mark.startSeconds()) : mark.pulseSeconds();
    }

    /** Each stroke as its level shows it, whatever is marked; see {@link EnvelopePeaks}. */
    static List<Stretch> strokes(Clip clip, double aloneSeconds, double longestSeconds) {
        Stretch all = new Stretch(clip, 0, clip.seconds());
        return between(clip, EnvelopePeaks.seconds(all, aloneSeconds), LEAD_SECONDS, longestSeconds);
    }

    private static List<Stretch> between(Clip clip, List<Double> at, double leadSeconds, double longestSeconds) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < at.size(); i++) {
            double next = i + 1 < at.size() ? at.get(i + 1) : clip.seconds();
            double end = Math.min(next - leadSeconds, at.get(i) + longestSeconds);
            stretches.add(new Stretch(clip, at.get(i) - leadSeconds, end));
        }
        return stretches;
    }
}
