package org.jointsound.corpus.synthesis;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;

/**
 * One sound of a recording's scene before room and sensor.
 *
 * @param recipe what made it
 * @param clip it alone, as long as the scene, at {@link Track#RATE_HZ}
 * @param marks where it lies in that clip; empty when it has no events
 */
public record DrySound(Recipe recipe, Clip clip, List<Track.Mark> marks) {
    /** Copies the marks. */
    public DrySound {
        marks = List.copyOf(marks);
    }

    static DrySound of(Part part) {
        Track track = part.track();
        return new DrySound(part.recipe(), Clip.of(track.samples(), Track.RATE_HZ), track.groups(0));
    }
}
