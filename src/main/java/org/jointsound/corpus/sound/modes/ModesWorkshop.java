package org.jointsound.corpus.sound.modes;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Biquad;
import org.jointsound.corpus.everyday.Band;
import org.jointsound.corpus.everyday.Call;
import org.jointsound.corpus.everyday.Strike;
import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Track;

/**
 * Everyday sounds by resonances: decaying modes for what is struck, a bank of resonances for noise, a sum of harmonics
 * under the peaks of four formants for what calls. Ranges are ours.
 */
final class ModesWorkshop implements Workshop {
    private static final double HIGHEST_HZ = 18_000;
    private static final int BANK = 5;
    /** How often pitch and level of the harmonics are set anew, in samples. */
    private static final int STEP = Track.RATE_HZ / 500;

    @Override
    public Struck struck(Strike strike, Draw draw) {
        List<Ring> rings = new ArrayList<>();
        List<Double> gains = new ArrayList<>();
        // The envelope peaks two to three time constants of its rise after the start.
        double rise = strike.contactSeconds() / 2.5;
        double hz = Math.min(HIGHEST_HZ, strike.hz());
        int count = draw.between(2, 5);
        for (int i = 0; i < count && hz <= HIGHEST_HZ; i++) {
            rings.add(Ring.lasting(hz, strike.seconds() * draw.uniform(0.5, 1), rise, draw));
            // A contact moves little that swings faster than it lasts.
            double soft = 1 / (1 + StrictMath.pow(hz * strike.contactSeconds(), 2));
            gains.add(i == 0 ? soft : soft * draw.attenuation(0, 14));
            hz *= draw.uniform(1.3, 2.6);
        }
        double noiseHz = Math.min(HIGHEST_HZ, strike.hz() * draw.uniform(0.8, 4));
        NoiseBurst noise =
                NoiseBurst.lasting(noiseHz, draw.uniform(0.5, 1.5), 0.7 * strike.seconds(), Math.min(rise, 5e-3));
        double strongest = gains.get(0);
        return again -> {
            Track blow = new Track(Math.min(0.6, 4 * strike.seconds() + 3 * strike.contactSeconds() + 5e-3));
            for (int i = 0; i < rings.size(); i++) {
                double gain = (1 - strike.roughness()) * gains.get(i) / strongest;
                rings.get(i).struckAgain(0.02, again).addTo(blow, 0, gain * again.attenuation(0, 3));
            }
            noise.addTo(blow, 0, strike.roughness(), again);
            return blow.samples();
        };
    }

    @Override
    public Hiss hiss(Band band, Draw draw) {
        Biquad[] bank = new Biquad[BANK];
        double[] gain = new double[BANK];
        double q = draw.uniform(0.8, 1.5) * Math.max(1, BANK / (2 * band.octaves()));
        for (int i = 0; i < BANK; i++) {
            double octave = ((i + draw.uniform(0.2, 0.8)) / BANK - 0.5) * band.octaves();
            double hz = Math.min(HIGHEST_HZ, band.hz() * StrictMath.pow(2, octave));
            bank[i] = Biquad.bandPass(hz, q, Track.RATE_HZ);
            // White noise through a band of this Q holds power in proportion to the frequency.
            gain[i] = StrictMath.pow(10, band.dbPerOctave() * octave / 20) / StrictMath.sqrt(hz);
        }
        Draw excitation = draw.split();
        return () -> {
            float push = excitation.white();
            double sound = 0;
            for (int i = 0; i < BANK; i++) {
                sound += gain[i] * bank[i].next(push);
            }
            return sound;
        };
    }

    @Override
    public float[] call(Call call, Draw draw) {
        float[] samples = new float[(int) (call.seconds() * Track.RATE_HZ)];
        Hiss breath = hiss(new Band(call.formants(0.5).second(), 2.5, -3), draw);
        double breathGain = 10 * call.breath();
        Partials partials = new Partials(draw.uniform(6, 14));
        double turns = 0;
        for (int from = 0; from < samples.length; from += STEP) {
            double share = (double) from / samples.length;
            double level = Math.max(0, call.level().applyAsDouble(share));
            double hz = call.hz().applyAsDouble(share) * draw.normalWithin(1, call.jitter(), 0.8, 1.2);
            partials.tune(hz, call.formants(share).hz());
            for (int i = from; i < Math.min(samples.length, from + STEP); i++) {
                turns += hz / Track.RATE_HZ;
                turns -= Math.floor(turns);
                partials.fade();
                samples[i] = (float) partials.sum(turns);
                samples[i] += (float) (breathGain * breath.next());
                samples[i] *= (float) level;
            }
        }
        return samples;
    }
}
