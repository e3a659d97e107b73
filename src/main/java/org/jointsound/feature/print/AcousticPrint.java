package org.jointsound.feature.print;

import be.tarsos.dsp.util.fft.FFT;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a recording when it is encoded anew, made louder or softer, resampled, or shifted in time: the phases of its
 * spectrum from 100 to 1740 Hz, once the loudness of every moment and the strength of every band are made alike. Immutable.
 */
public final class AcousticPrint {
    /*
     * Two recordings of one print are compared by generalised cross-correlation with phase transform (Knapp and Carter, "The
     * generalized correlation method for estimation of time delay", IEEE TASSP 24, 1976): all bins count alike, so that
     * neither a loud click nor the colour of a device makes two recordings alike, and a shift in time costs nothing.
     * Fingerprints for music (Haitsma and Kalker 2002; Wang 2003) look at how the spectrum changes from frame to frame. In
     * a click that is the shape of its spectrum only, which another take by the same joint and device shares.
     */

    /** From this likeness on two recordings are one; src/docs/leaks.md has what was measured. */
    public static final double SAME_FROM = 0.6;

    /** How many bins {@link #peaks} names. */
    public static final int PEAKS = 32;

    /** Full scale of a part of a bin: the limit of {@link Whitening} becomes 120. */
    private static final double STEPS = 80;

    private final byte[] real;
    private final byte[] imaginary;
    private final List<Integer> peaks;
    private final double energy;

    private AcousticPrint(byte[] real, byte[] imaginary, List<Integer> peaks, double energy) {
        this.real = real;
        this.imaginary = imaginary;
        this.peaks = peaks;
        this.energy = energy;
    }

    /**
     * The print of a recording.
     *
     * @return null where there is too little to know it by: silence, or less than a quarter of a second that is neither silent nor
     *     drowned by something louder. Single clicks between digital silence are alike whatever made them.
     */
    public static @Nullable AcousticPrint of(Clip clip) {
        float[] level = LevelledSound.of(clip);
        return level.length == 0 ? null : of(Whitening.of(LevelledSound.folded(level)));
    }

    private static AcousticPrint of(Whitening white) {
        byte[] real = new byte[Whitening.BINS];
        byte[] imaginary = new byte[Whitening.BINS];
        for (int bin = 0; bin < Whitening.BINS; bin++) {
            real[bin] = (byte) Math.round(white.real(bin) * STEPS);
            imaginary[bin] = (byte) Math.round(white.imaginary(bin) * STEPS);
        }
        return new AcousticPrint(real, imaginary, white.peaks(PEAKS), energy(real, imaginary));
    }

    /** All of it, to be kept; {@link #ofBytes} takes it back. */
    public byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(real.length + imaginary.length + Short.BYTES * peaks.size());
        all.put(real).put(imaginary);
        peaks.forEach(peak -> all.putShort(peak.shortValue()));
        return all.array();
    }

    /**
     * A print that was kept.
     *
     * @param bytes as {@link #bytes} gave them
     * @throws IllegalArgumentException if they are no print
     */
    public static AcousticPrint ofBytes(byte[] bytes) {
        int rest = bytes.length - 2 * Whitening.BINS;
        if (rest < 0 || rest % Short.BYTES != 0 || rest > Short.BYTES * PEAKS) {
            throw new IllegalArgumentException(bytes.length + " bytes are no print of a recording");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes);
        byte[] real = new byte[Whitening.BINS];
        byte[] imaginary = new byte[Whitening.BINS];
        all.get(real).get(imaginary);
        List<Integer> peaks = new ArrayList<>();
        while (all.hasRemaining()) {
            peaks.add((int) all.getShort());
        }
        return new AcousticPrint(real, imaginary, List.copyOf(peaks), energy(real, imaginary));
    }

    private static double energy(byte[] real, byte[] imaginary) {
        double energy = 0;
        for (int bin = 0; bin < real.length; bin++) {
            energy += real[bin] * real[bin] + imaginary[bin] * imaginary[bin];
        }
        return energy;
    }

    /**
     * Numbers of the strongest bins, from 0 to 1679, ascending, at most {@link #PEAKS}. Two prints of one recording share
     * several of them, two of different ones seldom more than 3.
     */
    public List<Integer> peaks() {
        return peaks;
    }

    /** How alike two recordings are at the best shift in time: 1 for the same, near 0 for others. */
    public double likeness(AcousticPrint other) {
        if (energy == 0 || other.energy == 0) {
            return 0;
        }
        float[] product = new float[2 * LevelledSound.FOLD];
        for (int bin = 0; bin < Whitening.BINS; bin++) {
            product[2 * bin] = real[bin] * other.real[bin] + imaginary[bin] * other.imaginary[bin];
            product[2 * bin + 1] = imaginary[bin] * other.real[bin] - real[bin] * other.imaginary[bin];
        }
        new FFT(LevelledSound.FOLD).complexForwardTransform(product);
        double best = 0;
        for (int shift = 0; shift < LevelledSound.FOLD; shift++) {
            best = Math.max(best, Math.hypot(product[2 * shift], product[2 * shift + 1]));
        }
        return best / Math.sqrt(energy * other.energy);
    }

    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof AcousticPrint other
                && Arrays.equals(real, other.real)
                && Arrays.equals(imaginary, other.imaginary)
                && peaks.equals(other.peaks);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(real) + Arrays.hashCode(imaginary);
    }
}
