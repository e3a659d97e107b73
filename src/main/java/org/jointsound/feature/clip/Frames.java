package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.PowerSpectrum;

/** Power spectra of half-overlapping frames. */
final class Frames {
    private Frames() {}

    /** At least one frame; the last is filled up with zeros. */
    static List<double[]> of(float[] samples, int frameSize) {
        PowerSpectrum spectrum = new PowerSpectrum(frameSize);
        List<double[]> frames = new ArrayList<>();
        for (int at = 0; at == 0 || at + frameSize / 2 < samples.length; at += frameSize / 2) {
            double[] power = new double[spectrum.bins()];
            spectrum.addTo(samples, at, power);
            frames.add(power);
        }
        return frames;
    }
}
