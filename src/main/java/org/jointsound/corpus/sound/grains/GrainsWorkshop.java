package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.everyday.Band;
import org.jointsound.corpus.everyday.Call;
import org.jointsound.corpus.everyday.Strike;
import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * Everyday sounds by grains: a piece of noise with a few narrow humps for what is struck, pieces in endless crossfade for
 * noise, one grain for each period for what calls. Ranges are ours.
 */
final class GrainsWorkshop implements Workshop {
    private static final int SHORT_LOOP = 2_048;
    private static final int LONG_LOOP = 8_192;
    private static final double HIGHEST_HZ = 16_000;
    /** The shape of the grain is drawn anew so many times in a call, as the mouth moves. */
    private static final int SHAPES = 4;

    @Override
    public Struck struck(Strike strike, Draw draw) {
        double rise = Math.max(0.05e-3, Math.min(strike.contactSeconds(), 0.8 * strike.seconds()));
        // Noise narrower than the inverse of its length would be a tone.
        double width = Math.max(0.08, Math.min(1.5, 0.6 / (strike.hz() * strike.seconds())));
        List<NoiseSpectrum.Hump> humps = new ArrayList<>();
        double hz = Math.min(HIGHEST_HZ, strike.hz());
        int count = draw.between(2, 4);
        for (int i = 0; i < count && hz <= HIGHEST_HZ; i++) {
            double soft = 20 * StrictMath.log10(1 + StrictMath.pow(hz * strike.contactSeconds(), 2));
            double gainDb = i == 0 ? 0 : -draw.uniform(0, 12);
            humps.add(NoiseSpectrum.Hump.drawn(hz, width * draw.uniform(0.7, 1.5), gainDb - soft, draw));
            hz *= draw.uniform(1.4, 2.6);
        }
        double broadDb = 20 * StrictMath.log10(Math.max(0.01, strike.roughness())) - 3;
        double broadHz = Math.min(HIGHEST_HZ, strike.hz() * draw.uniform(0.8, 3));
        humps.add(NoiseSpectrum.Hump.drawn(
                broadHz, draw.uniform(1.5, 3), humps.get(0).gainDb() + broadDb, draw));
        NoiseLoop loop = NoiseLoop.of(new NoiseSpectrum(humps, List.of()), LONG_LOOP, draw);
        Grain grain = new Grain(loop, GrainEnvelope.drawn(rise, strike.seconds(), draw));
        return again -> sounded(grain, again);
    }

    private static float[] sounded(Grain grain, Draw draw) {
        Track blow = new Track((grain.envelope().length() + 1.0) / Track.RATE_HZ);
        grain.addTo(blow, 0, 1, draw);
        return blow.samples();
    }

    @Override
    public Hiss hiss(Band band, Draw draw) {
        NoiseSpectrum.Hump hump = NoiseSpectrum.Hump.drawn(band.hz(), band.octaves(), 0, draw);
        NoiseSpectrum.Hump bent = new NoiseSpectrum.Hump(
                hump.centreHz(),
                Math.max(1, hump.belowDbPerOctave() + band.dbPerOctave()),
                Math.max(1, hump.aboveDbPerOctave() - band.dbPerOctave()),
                hump.roundOctaves(),
                0);
        NoiseLoop loop = NoiseLoop.of(new NoiseSpectrum(List.of(bent), List.of()), InverseFourier.LONGEST, draw);
        return new Wash(loop, draw.split())::next;
    }

    @Override
    public float[] call(Call call, Draw draw) {
        Track track = new Track(call.seconds());
        double rise = draw.uniform(0.1, 0.4);
        double fall = draw.uniform(4, 12);
        double lastingShare = draw.uniform(0.3, 0.8);
        double[] widths = {draw.uniform(0.1, 0.3), draw.uniform(0.1, 0.3), draw.uniform(0.1, 0.3), 0.15};
        double[] gains = {draw.uniform(8, 16), draw.uniform(6, 16), draw.uniform(4, 14), draw.uniform(2, 12)};
        double at = 0;
        for (int shape = 0; shape < SHAPES; shape++) {
            double share = (shape + 0.5) / SHAPES;
            double hz = call.hz().applyAsDouble(share);
            List<NoiseSpectrum.Bend> formants = bends(call.formants(share).hz(), widths, gains);
            double middleHz = Math.max(hz, 0.6 * call.formants(share).first());
            NoiseSpectrum spectrum =
                    new NoiseSpectrum(List.of(new NoiseSpectrum.Hump(middleHz, 9, fall, 0.7, 0)), formants);
            double lasting = lastingShare / hz;
            Grain period = new Grain(
                    NoiseLoop.of(spectrum, SHORT_LOOP, draw), GrainEnvelope.drawn(lasting * rise, lasting, draw));
            Grain.Piece piece = Grain.Piece.drawn(period.noise(), 0.02, draw);
            double end = call.seconds() * (shape + 1) / SHAPES;
            while (at < end) {
                double now = at / call.seconds();
                double level = Math.max(0, call.level().applyAsDouble(now));
                period.addTo(track, at, level * draw.attenuation(0, 1), piece.near(0.003, draw));
                at += draw.normalWithin(1, call.jitter(), 0.8, 1.2) / call.hz().applyAsDouble(now);
            }
        }
        breathe(track, call, draw);
        return Arrays.copyOf(track.samples(), track.samples().length);
    }

    private static List<NoiseSpectrum.Bend> bends(double[] hz, double[] widths, double[] gains) {
        List<NoiseSpectrum.Bend> bends = new ArrayList<>();
        for (int i = 0; i < hz.length; i++) {
            bends.add(new NoiseSpectrum.Bend(hz[i], widths[i], gains[i]));
        }
        return bends;
    }

    private void breathe(Track track, Call call, Draw draw) {
        Hiss breath = hiss(new Band(call.formants(0.5).second(), 2.5, -3), draw);
        int step = Track.RATE_HZ / 500;
        double level = 0;
        for (int i = 0; i < track.samples().length && call.breath() > 0; i++) {
            if (i % step == 0) {
                level = 0.3 * Math.max(0, call.level().applyAsDouble((double) i / track.samples().length));
            }
            track.add(i, call.breath() * level * breath.next());
        }
    }
}
