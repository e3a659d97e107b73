package org.jointsound.corpus.preview;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;

/**
 * What is shown of a recording: all of it, or, of a long one, the part in which its label sounds first.
 *
 * @param clip that part
 * @param startSeconds where it begins in the recording
 * @param recordingSeconds length of the whole
 */
record Stretch(Clip clip, double startSeconds, double recordingSeconds) {
    static final double LONGEST_SECONDS = 10;
    /** Heard before the sound, so that it can be told from the background. */
    private static final double LEAD_SECONDS = 1;

    private static final int BYTES_PER_SAMPLE = 2;

    static Stretch of(Clip recording, List<MarkedSpan> spans, Label label) {
        if (recording.seconds() <= LONGEST_SECONDS) {
            return new Stretch(recording, 0, recording.seconds());
        }
        double first = spans.stream()
                .filter(span -> span.label().equals(label))
                .mapToDouble(MarkedSpan::startSeconds)
                .min()
                .orElse(0);
        double latest = recording.seconds() - LONGEST_SECONDS;
        int from = (int) Math.round(Math.max(0, Math.min(first - LEAD_SECONDS, latest)) * recording.rateHz());
        int to = Math.min(recording.length(), from + (int) (LONGEST_SECONDS * recording.rateHz()));
        Clip clip = Clip.of(recording.slice(from, to), recording.rateHz());
        return new Stretch(clip, (double) from / recording.rateHz(), recording.seconds());
    }

    double endSeconds() {
        return startSeconds + clip.seconds();
    }

    boolean isWhole() {
        return clip.seconds() >= recordingSeconds;
    }

    /** As a WAV file of 16 bits, which every browser plays; samples beyond full scale are cut. */
    byte[] wav() throws IOException {
        float[] samples = clip.samples();
        byte[] pcm = new byte[samples.length * BYTES_PER_SAMPLE];
        for (int i = 0; i < samples.length; i++) {
            int value = Math.round(Math.max(-1, Math.min(1, samples[i])) * Short.MAX_VALUE);
            pcm[2 * i] = (byte) value;
            pcm[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(clip.rateHz(), 8 * BYTES_PER_SAMPLE, 1, true, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(pcm), format, samples.length),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }
}
