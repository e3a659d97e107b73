package org.jointsound.corpus.sound.mechanics;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Knuckles, or something set down, on a table: the softer what strikes, the longer the contact and the duller. */
final class TableKnock implements SoundSource {
    private static final double LONGEST_SECONDS = 0.25;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        List<Structure.Mode> plate = plate(draw.uniform(80, 450), draw);
        double contactSeconds = draw.uniform(0.3e-3, 5e-3);
        HertzContact contact = HertzContact.lasting(contactSeconds, 1, draw.uniform(0.2, 0.8));
        double loudest = new Striker(contact, 0, LONGEST_SECONDS)
                .strike(new Structure(plate), 1)
                .peak();
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.12, 0.8, draw)) {
            double speed = Decibels.toAmplitude(draw.normal(0, 2));
            Waveform knock = new Striker(contact, 0, LONGEST_SECONDS).strike(new Structure(plate), speed);
            track.mark(at, knock.addTo(track, at, 1 / loudest));
        }
    }

    /** Three to six modes; where it is struck decides how much each is moved. */
    private static List<Structure.Mode> plate(double lowestHz, Draw draw) {
        List<Structure.Mode> modes = new ArrayList<>();
        double hz = lowestHz;
        int count = draw.between(3, 6);
        for (int i = 0; i < count; i++) {
            modes.add(new Structure.Mode(hz, draw.uniform(0.01, 0.06), draw.uniform(8, 60), draw.uniform(0.3, 1)));
            hz *= draw.uniform(1.2, 2.2);
        }
        return modes;
    }
}
