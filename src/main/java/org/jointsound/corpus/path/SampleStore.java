package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;

/** How a recorder stores samples without a lossy codec. Names are those of ffmpeg, but for companding. */
public enum SampleStore {
    /** 16 bits, rounded. */
    PLAIN_16("pcm_s16le", 16),
    /** 16 bits, rounded after triangular noise of two steps, which makes the error noise. */
    DITHERED_16("pcm_s16le", 16),
    /** 8 bits, rounded. */
    PLAIN_8("pcm_u8", 8),
    /** Mu-law of ITU-T Recommendation G.711 and back: 8 bits on the line, 16 in the file. */
    MU_LAW("mulaw", 16);

    private final String codec;
    private final int bits;

    SampleStore(String codec, int bits) {
        this.codec = codec;
        this.bits = bits;
    }

    /** As it is written in the metadata. */
    public String codec() {
        return codec;
    }

    /** Bits of a sample in the file. */
    public int bits() {
        return bits;
    }

    /** Brings every sample to the steps of the file, in place; they lie symmetrically about 0. */
    void round(float[] samples, Draw dither) {
        int most = (1 << (bits - 1)) - 1;
        for (int i = 0; i < samples.length; i++) {
            double noise = this == DITHERED_16 ? dither.uniform(-0.5, 0.5) + dither.uniform(-0.5, 0.5) : 0;
            long step = Math.round(samples[i] * (double) most + noise);
            int kept = (int) Math.max(-most, Math.min(most, step));
            samples[i] = (this == MU_LAW ? companded(kept) : kept) / (float) most;
        }
    }

    /** The nearest of the code's values: sixteen steps in each of eight segments, each twice as wide as the last. */
    private static int companded(int step) {
        int bias = 0x84;
        int size = Math.min(32_635, Math.abs(step)) + bias;
        int shift = Math.max(0, 31 - Integer.numberOfLeadingZeros(size) - 7) + 3;
        int value = ((size >> shift) << shift) + (1 << (shift - 1)) - bias;
        return step < 0 ? -value : value;
    }
}
