package org.jointsound.feature;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.audio.PowerSpectrum;
import org.jointsound.event.SoundEvent;

/** Mean power spectrum of a recording outside its events; all zeros where the events leave no room for a frame. */
final class Background {
    /** Frames this close to an event may hold its tail. */
    private static final double GUARD_SECONDS = 0.05;

    private final double[] meanPower;

    private Background(double[] meanPower) {
        this.meanPower = meanPower;
    }

    static Background measure(Clip clip, List<SoundEvent> events) {
        PowerSpectrum spectrum = new PowerSpectrum(EventSpectrum.FRAME);
        double[] power = new double[spectrum.bins()];
        float[] samples = clip.samples();
        double frameSeconds = (double) EventSpectrum.FRAME / clip.rateHz();
        int frames = 0;
        int next = 0;
        for (int at = 0; at + EventSpectrum.FRAME <= samples.length; at += EventSpectrum.FRAME) {
            double start = (double) at / clip.rateHz();
            while (next < events.size() && events.get(next).endSeconds() + GUARD_SECONDS <= start) {
                next++;
            }
            boolean free =
                    next == events.size() || events.get(next).startSeconds() - GUARD_SECONDS >= start + frameSeconds;
            if (free) {
                spectrum.addTo(samples, at, power);
                frames++;
            }
        }
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] /= Math.max(1, frames);
        }
        return new Background(power);
    }

    /**
     * Takes the background off a sum of frames.
     *
     * @param power summed power of {@code frames} frames, changed in place
     * @param residue share of a bin that is left at least
     */
    void takeOff(double[] power, int frames, double residue) {
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = Math.max(residue * power[bin], power[bin] - frames * meanPower[bin]);
        }
    }
}
