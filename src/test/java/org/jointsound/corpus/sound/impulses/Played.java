package org.jointsound.corpus.sound.impulses;

import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Sources played in scenes of a middle-sized person, for tests. */
final class Played {
    private Played() {}

    static Scene scene(double seconds, double keptSeconds, boolean hard, Draw draw) {
        return new Scene(seconds, keptSeconds, new MovementCycle(seconds, draw), 1, hard);
    }

    static Track once(SoundSource source, double seconds, double keptSeconds, boolean hard, long seed) {
        Draw draw = Draw.of(seed);
        Track track = new Track(seconds);
        source.play(scene(seconds, keptSeconds, hard, draw), track, draw);
        return track;
    }

    /** The groups of each of so many recordings. */
    static List<List<Track.Mark>> groups(SoundSource source, double seconds, boolean hard, int recordings) {
        return IntStream.range(0, recordings)
                .mapToObj(seed -> once(source, seconds, seconds, hard, seed).groups(0))
                .toList();
    }
}
