package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A spring latch, of a pen or a switch: pressed until the catch drops, let go until the spring throws it back on its
 * stop. Hard small parts: contacts of a tenth of a millisecond, modes of a few kilohertz.
 */
final class PenClick implements SoundSource {
    private static final double LONGEST_SECONDS = 0.06;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(1_500, 5_500);
        List<Structure.Mode> shell = List.of(
                new Structure.Mode(hz, draw.uniform(0.02, 0.08), 5, 1),
                new Structure.Mode(hz * draw.uniform(1.5, 2.5), draw.uniform(0.01, 0.05), 5, draw.uniform(0.3, 1)),
                new Structure.Mode(hz * draw.uniform(0.1, 0.3), draw.uniform(0.05, 0.2), 10, draw.uniform(0.1, 0.6)));
        HertzContact contact = HertzContact.lasting(draw.uniform(0.05e-3, 0.3e-3), 1, draw.uniform(0.3, 0.7));
        // The spring that throws the catch on also keeps it from lying still at once.
        Striker striker = new Striker(contact, Striker.pullFor(0.5, draw.uniform(2e-3, 6e-3)), LONGEST_SECONDS);
        double release = draw.attenuation(-6, 8);
        double gain = 1 / striker.strike(new Structure(shell), 1).peak();
        for (double at : Hits.times(scene, draw.between(1, 4), 0.3, 1.5, draw)) {
            striker.strike(new Structure(shell), 1).addTo(track, at, gain);
            double released = at + draw.uniform(0.050, 0.140);
            track.mark(at, striker.strike(new Structure(shell), release).addTo(track, released, gain));
        }
    }
}
