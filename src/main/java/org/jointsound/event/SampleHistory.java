package org.jointsound.event;

import org.jointsound.audio.Quality;

/** The latest samples of a stream, as many as it was made for; a place is counted from the stream's first sample. */
final class SampleHistory {
    private final float[] ring;
    private long length;

    SampleHistory(int held) {
        this.ring = new float[held];
    }

    /** How many samples there were so far, held or not. */
    long length() {
        return length;
    }

    void add(float[] samples, int from, int to) {
        for (int done = from; done < to; ) {
            int at = (int) (length % ring.length);
            int count = Math.min(to - done, ring.length - at);
            System.arraycopy(samples, done, ring, at, count);
            length += count;
            done += count;
        }
    }

    /** Copies samples that are still held to the start of an array. */
    void copy(long from, int count, float[] target) {
        for (int done = 0; done < count; ) {
            int at = (int) ((from + done) % ring.length);
            int part = Math.min(count - done, ring.length - at);
            System.arraycopy(ring, at, target, done, part);
            done += part;
        }
    }

    /** Largest absolute sample, in dB relative to full scale; -150 for digital silence. */
    double peakDbfs(long from, long to) {
        float peak = 0;
        for (long i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(ring[(int) (i % ring.length)]));
        }
        return Math.max(Quality.SILENCE_DBFS, 20 * Math.log10(peak));
    }
}
