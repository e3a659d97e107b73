package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointsound.corpus.everyday.Band;
import org.jointsound.corpus.everyday.Call;
import org.jointsound.corpus.everyday.Strike;
import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/**
 * Everyday sounds by impulses: a flurry through a body for what is struck, a Poisson process through poles for noise,
 * glottal impulses through formants for what calls. Ranges are ours.
 */
final class ImpulsesWorkshop implements Workshop {
    private static final double LEAST_DAMPING = 0.005;
    private static final double MOST_DAMPING = 0.8;
    private static final int GLIDE = Track.RATE_HZ / 200;
    /** An impulse that the glottis rounds off peaks at about a hundredth. */
    private static final double BREATH = 0.01;

    @Override
    public Struck struck(Strike strike, Draw draw) {
        // 90 % of the energy from 5 to 95 % takes ln(19)/2 decays of 1 / (2 pi z f).
        double damping = StrictMath.log(19) / (4 * Math.PI * strike.seconds() * strike.hz());
        double z = Math.max(LEAST_DAMPING, Math.min(MOST_DAMPING, damping));
        Body body = Body.drawn(strike.hz(), z, draw.chance(0.5) ? 2e-3 : 0, draw);
        Flurry contact = Flurry.lasting(strike.contactSeconds(), 0.3 * strike.contactSeconds(), draw.logNormal(5, 1.6));
        Flurry debris = Flurry.lasting(0.8 * strike.seconds(), 0, 2 + strike.seconds() * 6_000);
        Strengths blows = new Strengths(draw.uniform(0, 4), draw.uniform(1, 4), draw.uniform(0.6, 1));
        Strengths bits = new Strengths(draw.uniform(2, 8), draw.uniform(3, 6), 0.5);
        // The poles fall above the lowest; a hard contact makes up for it, a soft one adds to it.
        double tiltDb = Math.max(-5, 5 - 3_000 * strike.contactSeconds());
        return again -> {
            Waveform blow =
                    body.sound(blows.of(contact.timesFromFirst(again), again)).tilted(tiltDb, strike.hz());
            if (strike.roughness() < 0.02) {
                return blow.samples();
            }
            Waveform rub = body.sound(fading(bits.of(debris.timesFromFirst(again), again), strike.seconds()))
                    .tilted(2, strike.hz());
            return blow.with(rub, 0, strike.roughness() / Math.max(0.1, 1 - strike.roughness()))
                    .samples();
        };
    }

    /** Later ones weaker: 20 dB over the length of the sound. */
    private static List<Impulse> fading(List<Impulse> impulses, double seconds) {
        List<Impulse> fading = new ArrayList<>();
        for (Impulse impulse : impulses) {
            fading.add(impulse.times(StrictMath.pow(10, -impulse.seconds() / seconds)));
        }
        fading.sort(Comparator.comparingDouble(Impulse::seconds));
        return fading;
    }

    @Override
    public Hiss hiss(Band band, Draw draw) {
        double spread = StrictMath.pow(2, band.octaves() / 4);
        double damping = Math.min(MOST_DAMPING, 0.15 + 0.2 * band.octaves());
        AllPole filter = new AllPole(List.of(
                AllPole.Pair.damped(band.hz() / spread, damping), AllPole.Pair.damped(band.hz() * spread, damping)));
        SpectralTilt tilt = SpectralTilt.of(
                Math.max(-6, Math.min(6, 3 + band.dbPerOctave())), Math.max(40, band.hz() / 8), Track.RATE_HZ);
        double chance = Math.min(1, 400 * StrictMath.pow(50, draw.uniform(0, 1)) / Track.RATE_HZ);
        Draw points = draw.split();
        return () -> tilt.next((float) filter.next(points.chance(chance) ? points.white() : 0));
    }

    @Override
    public float[] call(Call call, Draw draw) {
        float[] samples = pulses(call, draw);
        double pitchHz = call.hz().applyAsDouble(0.5);
        AllPole glottis = new AllPole(List.of(AllPole.Pair.damped(pitchHz * draw.uniform(0.6, 1.5), 1)));
        double narrow = draw.uniform(0.03, 0.08);
        AllPole tract = new AllPole(poles(call.formants(0), narrow));
        double breath = BREATH * call.breath();
        double level = 0;
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % GLIDE == 0) {
                double share = (double) i / samples.length;
                level = Math.max(0, call.level().applyAsDouble(share));
                tract.tune(poles(call.formants(share), narrow));
            }
            double value = tract.next(glottis.next(samples[i]) + breath * level * draw.white());
            // The mouth radiates changes of the flow.
            samples[i] = (float) (value - last);
            last = value;
        }
        return samples;
    }

    private static List<AllPole.Pair> poles(Call.Formants formants, double narrow) {
        List<AllPole.Pair> pairs = new ArrayList<>();
        for (double hz : formants.hz()) {
            pairs.add(new AllPole.Pair(hz, 50 + narrow * hz));
        }
        return pairs;
    }

    /** Impulses of the call's pitch, each as strong as the call then is. */
    private static float[] pulses(Call call, Draw draw) {
        float[] samples = new float[(int) (call.seconds() * Track.RATE_HZ)];
        double shimmer = draw.uniform(0.02, 0.15);
        for (double at = 0; at < call.seconds(); ) {
            double share = at / call.seconds();
            double level = Math.max(0, call.level().applyAsDouble(share));
            int index = Math.min(samples.length - 1, (int) (at * Track.RATE_HZ));
            samples[index] += (float) (level * draw.normalWithin(1, shimmer, 0.3, 2));
            at += draw.normalWithin(1, call.jitter(), 0.7, 1.4) / call.hz().applyAsDouble(share);
        }
        return samples;
    }
}
