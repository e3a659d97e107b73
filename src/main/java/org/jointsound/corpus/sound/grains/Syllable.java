package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * One vowel.
 *
 * @param startSeconds when it begins
 * @param seconds how long it is
 * @param skew where its loudest part lies; 1 for the middle, less for the beginning
 * @param fullness how long it stays loud; the smaller, the longer
 * @param formants three peaks on the spectrum
 */
record Syllable(double startSeconds, double seconds, double skew, double fullness, List<NoiseSpectrum.Bend> formants) {
    /**
     * Such that with formants and consonants the one-third-octave levels come out about as those of speech: 67, 70, 64,
     * 59.5 and 53 dB at 200, 400, 1000, 2000 and 4000 Hz (ANSI).
     */
    private static final NoiseSpectrum.Hump SPOKEN = new NoiseSpectrum.Hump(300, 10, 11, 0.7, 0);

    private static final int VOICE_LOOP = 2_048;
    private static final int WHISPER_LOOP = 8_192;
    private static final int STEP = Track.RATE_HZ / 1_000;

    static Syllable drawn(double startSeconds, double seconds, Draw draw) {
        List<NoiseSpectrum.Bend> formants = List.of(
                formant(draw.uniform(300, 800), draw),
                formant(draw.uniform(900, 2_200), draw),
                formant(draw.uniform(2_300, 3_200), draw));
        return new Syllable(startSeconds, seconds, draw.uniform(0.5, 1.4), draw.uniform(0.4, 1.5), formants);
    }

    private static NoiseSpectrum.Bend formant(double hz, Draw draw) {
        return new NoiseSpectrum.Bend(hz, draw.uniform(0.1, 0.3), draw.uniform(5, 14));
    }

    /** The same grain at each period of the voice, a little differently each time. */
    void voice(Track track, double pitchHz, Draw draw) {
        NoiseSpectrum spectrum = new NoiseSpectrum(List.of(SPOKEN), formants);
        double lasting = Math.min(0.8 / pitchHz, draw.uniform(2e-3, 7e-3));
        GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.1, 0.4), lasting, draw);
        Grain period = new Grain(NoiseLoop.of(spectrum, VOICE_LOOP, draw), envelope);
        Grain.Piece piece = Grain.Piece.drawn(period.noise(), 0.02, draw);
        double jitter = draw.uniform(0.003, 0.03);
        for (double at = 0; at < seconds; at += draw.normalWithin(1, jitter, 0.8, 1.2) / pitchHz) {
            double level = swell(at / seconds) * draw.attenuation(0, 1);
            period.addTo(track, startSeconds + at, level, piece.near(0.005, draw));
        }
    }

    /** The same without voice: flatter and hissing. */
    void whisper(Track track, Draw draw) {
        NoiseSpectrum.Hump flat = new NoiseSpectrum.Hump(draw.uniform(700, 2_500), 6, draw.uniform(3, 8), 1.5, 0);
        NoiseSpectrum spectrum = new NoiseSpectrum(List.of(flat), formants);
        hiss(track, startSeconds, seconds, 0.35, spectrum, draw);
    }

    /** A fricative or the burst of a plosive. */
    static void consonant(Track track, double startSeconds, double seconds, double gain, Draw draw) {
        NoiseSpectrum spectrum = new NoiseSpectrum(
                List.of(NoiseSpectrum.Hump.drawn(draw.logNormal(3_500, 1.6), draw.uniform(0.5, 1.6), 0, draw)),
                List.of());
        if (draw.chance(0.5)) {
            Syllable fricative = new Syllable(startSeconds, seconds, 1, 1, List.of());
            fricative.hiss(track, startSeconds, seconds, 0.35 * gain, spectrum, draw);
        } else {
            double lasting = draw.uniform(3e-3, 15e-3);
            GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.05, 0.3), lasting, draw);
            new Grain(NoiseLoop.of(spectrum, VOICE_LOOP, draw), envelope).addTo(track, startSeconds, gain, draw);
        }
    }

    private void hiss(Track track, double start, double length, double rms, NoiseSpectrum spectrum, Draw draw) {
        Wash wash = new Wash(NoiseLoop.of(spectrum, WHISPER_LOOP, draw), draw);
        int first = (int) Math.ceil(start * Track.RATE_HZ);
        int samples = (int) (length * Track.RATE_HZ);
        double level = 0;
        for (int from = 0; from < samples; from += STEP) {
            double next = rms * swell(Math.min(1, (double) (from + STEP) / samples));
            for (int i = 0; i < STEP; i++) {
                track.add(first + from + i, (level + (next - level) * i / STEP) * wash.next());
            }
            level = next;
        }
    }

    /** Level after this share of the syllable; 0 at both ends and at most 1. */
    private double swell(double share) {
        double place = StrictMath.pow(share, skew);
        return StrictMath.pow(Math.max(0, 4 * place * (1 - place)), fullness);
    }
}
