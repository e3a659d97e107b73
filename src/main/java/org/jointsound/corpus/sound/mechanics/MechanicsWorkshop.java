package org.jointsound.corpus.sound.mechanics;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.everyday.Band;
import org.jointsound.corpus.everyday.Call;
import org.jointsound.corpus.everyday.Strike;
import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * Everyday sounds by motion: a mass strikes masses on springs, damped masses are pushed at random, a fold swings in the
 * breath under four air columns. Ranges are ours.
 */
final class MechanicsWorkshop implements Workshop {
    private static final double SAMPLE_SECONDS = 1.0 / Track.RATE_HZ;
    private static final double MOST_DAMPING = 0.6;
    private static final double HIGHEST_HZ = 16_000;
    /** 90 % of the energy of a mode comes in ln(10)/2 of the time constants of its amplitude. */
    private static final double DECAYS = StrictMath.log(10) / 2;
    /** How often pressure, pitch and vowel are set anew, in samples. */
    private static final int STRETCH = 128;

    @Override
    public Struck struck(Strike strike, Draw draw) {
        List<Structure.Mode> modes = modes(strike, draw);
        double restitution = draw.uniform(0.2, 0.8);
        // A contact takes at most half a swing of the lowest mode, or it would press and not strike.
        double contactSeconds = Math.max(40e-6, Math.min(strike.contactSeconds(), 0.5 / strike.hz()));
        HertzContact contact = HertzContact.lasting(contactSeconds, 1, restitution);
        double longest = Math.min(0.5, 4 * strike.seconds() + 5e-3);
        Striker striker = new Striker(contact, 0, longest);
        double grit = draw.uniform(1.2, 4);
        return again -> {
            double speed = again.logNormal(1, 1.2);
            Waveform heard = striker.strike(new Structure(modes), speed);
            return gritty(heard.samples(), strike, Math.min(HIGHEST_HZ, grit * strike.hz()), again);
        };
    }

    private static List<Structure.Mode> modes(Strike strike, Draw draw) {
        double damping = Math.min(MOST_DAMPING, DECAYS / (2 * Math.PI * strike.hz() * strike.seconds()));
        List<Structure.Mode> modes = new ArrayList<>();
        double hz = Math.min(HIGHEST_HZ, strike.hz());
        int count = draw.between(2, 5);
        double gain = 1;
        for (int i = 0; i < count && hz <= HIGHEST_HZ; i++) {
            modes.add(new Structure.Mode(hz, damping * draw.uniform(0.8, 1.2), draw.uniform(8, 40), gain));
            gain = draw.uniform(0.2, 1);
            hz *= draw.uniform(1.3, 2.4);
        }
        return modes;
    }

    /** Small parts between the two rub and swing, strongest at first. */
    private static float[] gritty(double[] samples, Strike strike, double hz, Draw draw) {
        Oscillator grit = new Oscillator(hz, draw.uniform(0.2, 0.6), SAMPLE_SECONDS);
        double fall = StrictMath.exp(-SAMPLE_SECONDS * DECAYS / (0.7 * strike.seconds()));
        double[] rub = new double[samples.length];
        double level = 1;
        double peak = 1e-9;
        double rubPeak = 1e-9;
        for (int i = 0; i < samples.length; i++) {
            grit.step(level * draw.white());
            rub[i] = grit.velocity();
            level *= fall;
            peak = Math.max(peak, Math.abs(samples[i]));
            rubPeak = Math.max(rubPeak, Math.abs(rub[i]));
        }
        float[] both = new float[samples.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (float) ((1 - strike.roughness()) * samples[i] / peak + strike.roughness() * rub[i] / rubPeak);
        }
        return both;
    }

    @Override
    public Hiss hiss(Band band, Draw draw) {
        Oscillator[] masses = new Oscillator[3];
        double[] gain = new double[masses.length];
        for (int i = 0; i < masses.length; i++) {
            double octave = (i - 1) * band.octaves() / 2;
            double hz = Math.min(HIGHEST_HZ, band.hz() * StrictMath.pow(2, octave));
            masses[i] = new Oscillator(hz, Math.min(0.95, 0.15 + 0.2 * band.octaves()), SAMPLE_SECONDS);
            // Speed of unit noise through an oscillator goes by 1/sqrt(frequency).
            gain[i] = StrictMath.sqrt(hz) * StrictMath.pow(10, band.dbPerOctave() * octave / 20);
        }
        Draw pushes = draw.split();
        return () -> {
            double sound = 0;
            for (int i = 0; i < masses.length; i++) {
                masses[i].step(pushes.white());
                sound += gain[i] * masses[i].velocity();
            }
            return sound;
        };
    }

    @Override
    public float[] call(Call call, Draw draw) {
        float[] samples = new float[(int) (call.seconds() * Track.RATE_HZ)];
        VocalFold fold = new VocalFold(call.hz().applyAsDouble(0), draw.uniform(0.05, 0.12), draw.uniform(0.3, 0.8));
        VocalTract tract = new VocalTract(draw);
        tract.shape(call.formants(0).hz());
        double most = fold.thresholdPressure() * draw.uniform(2, 4);
        double pressure = 0;
        double pressureStep = 0;
        double lastAir = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % STRETCH == 0) {
                double share = (double) i / samples.length;
                double goal = most * Math.max(0, call.level().applyAsDouble(Math.min(1, share + 0.02)));
                pressureStep = (goal - pressure) / STRETCH;
                fold.tune(call.hz().applyAsDouble(share) * draw.normalWithin(1, call.jitter(), 0.8, 1.2));
                tract.shape(call.formants(share).hz());
                fold.stir(1e-3 * draw.white());
            }
            pressure += pressureStep;
            double flow = StrictMath.sqrt(Math.max(0, pressure) / most);
            double air = flow * fold.step(pressure);
            double turbulence = 0.1 * call.breath() * flow * draw.white();
            samples[i] = (float) (tract.step(air - lastAir + turbulence) * Math.min(1, (samples.length - i) / 200.0));
            lastAir = air;
        }
        return samples;
    }
}
