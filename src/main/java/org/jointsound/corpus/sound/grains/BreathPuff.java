package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Breath on the microphone: a low blast, as a plosive makes, and the hiss of a breath let go. Ranges are ours. */
final class BreathPuff implements SoundSource {
    private static final double LONGEST_SECONDS = 0.8;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double lasting = Math.min(0.4, draw.logNormal(0.08, 2));
        NoiseSpectrum.Hump blast =
                new NoiseSpectrum.Hump(draw.uniform(30, 120), 12, draw.uniform(6, 14), draw.uniform(0.2, 1), 0);
        NoiseSpectrum.Hump hiss =
                NoiseSpectrum.Hump.drawn(draw.logNormal(1_500, 1.6), draw.uniform(1.5, 3), -draw.uniform(15, 45), draw);
        NoiseSpectrum spectrum = new NoiseSpectrum(List.of(blast, hiss), List.of());
        Wash wash = new Wash(NoiseLoop.of(spectrum, InverseFourier.LONGEST, draw), draw);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.4, 1.5, draw)) {
            double rise = Math.min(lasting / 2, draw.uniform(0.004, 0.05));
            puff(track, at, GrainEnvelope.drawn(rise, lasting, draw), draw.attenuation(0, 8), wash);
        }
    }

    private static void puff(Track track, double start, GrainEnvelope envelope, double gain, Wash wash) {
        int first = (int) (start * Track.RATE_HZ);
        int length = Math.min(envelope.length(), (int) (LONGEST_SECONDS * Track.RATE_HZ));
        for (int i = 0; i < length; i++) {
            track.add(first + i, gain * envelope.level(i) * wash.next());
        }
        track.mark(start, start + Math.min(LONGEST_SECONDS, envelope.heardSeconds()));
    }
}
