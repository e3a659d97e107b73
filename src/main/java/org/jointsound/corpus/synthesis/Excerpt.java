package org.jointsound.corpus.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/** The part of a scene that the recording keeps. Sounds that reach beyond it are cut, whatever they are. */
record Excerpt(double fromSeconds, double seconds) {
    /** What is left of a sound at the edge is not marked when it is shorter. */
    private static final double SHORTEST_MARK_SECONDS = 0.003;

    /** The whole scene, or a part round one of the marked events, each as likely; without any, a part anywhere. */
    static Excerpt drawn(Conditions conditions, Track track, Draw draw) {
        double room = conditions.playedSeconds() - conditions.keptSeconds();
        if (conditions.whole()) {
            return new Excerpt(0, conditions.playedSeconds());
        }
        List<Track.Mark> events = track.groups(0);
        double from =
                events.isEmpty() ? draw.uniform(0, room) : draw.pick(events).startSeconds() - conditions.leadSeconds();
        return new Excerpt(Math.max(0, Math.min(room, from)), conditions.keptSeconds());
    }

    float[] of(float[] samples, int rateHz) {
        int from = (int) Math.round(fromSeconds * rateHz);
        return Arrays.copyOfRange(samples, from, from + (int) Math.round(seconds * rateHz));
    }

    /** The marks counted from where the part begins. */
    List<Track.Mark> of(List<Track.Mark> marks) {
        List<Track.Mark> kept = new ArrayList<>();
        for (Track.Mark mark : marks) {
            double start = Math.max(0, mark.startSeconds() - fromSeconds);
            double end = Math.min(seconds, mark.endSeconds() - fromSeconds);
            if (end - start >= SHORTEST_MARK_SECONDS) {
                List<Double> pulses = mark.pulseSeconds().stream()
                        .map(pulse -> pulse - fromSeconds)
                        .filter(pulse -> pulse >= 0 && pulse < seconds)
                        .toList();
                kept.add(new Track.Mark(start, end, pulses));
            }
        }
        return kept;
    }
}
