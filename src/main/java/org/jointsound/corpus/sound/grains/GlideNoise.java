package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Track;

/**
 * The faint noise of surfaces gliding: 50 to 450 Hz, the upper half 10 to 13 dB lower (Baczkowicz et al. 2019), with a
 * skin part above that falls by 1/f. It goes with some power of the speed.
 */
final class GlideNoise {

    private GlideNoise() {}

    /** The joint part falls from a top near 80 Hz, the skin part lies under it until the joint part has fallen away. */
    static NoiseSpectrum spectrum(Draw draw) {
        double topHz = draw.uniform(65, 95);
        NoiseSpectrum.Hump joint = new NoiseSpectrum.Hump(topHz, 18, draw.uniform(8.5, 10), 0.3, 0);
        NoiseSpectrum.Hump skin = new NoiseSpectrum.Hump(100, 12, 3, 0.3, -draw.uniform(20, 30));
        return new NoiseSpectrum(List.of(joint, skin), List.of());
    }

    /**
     * Adds it to the whole track.
     *
     * @param gain its root mean square at full speed over the largest sample so far
     */
    static void addTo(Track track, MovementCycle cycle, double gain, Draw draw) {
        Wash wash = new Wash(NoiseLoop.of(spectrum(draw), InverseFourier.LONGEST, draw), draw);
        double amplitude = gain * Loudness.peak(track.samples());
        double power = draw.uniform(0.5, 1.2);
        int length = track.samples().length;
        int step = Track.RATE_HZ / 500;
        double level = 0;
        for (int start = 0; start < length; start += step) {
            double next = amplitude * StrictMath.pow(cycle.speed((double) (start + step) / Track.RATE_HZ), power);
            for (int i = 0; i < step; i++) {
                track.add(start + i, (level + (next - level) * i / step) * wash.next());
            }
            level = next;
        }
    }
}
