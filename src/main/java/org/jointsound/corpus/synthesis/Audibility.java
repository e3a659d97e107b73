package org.jointsound.corpus.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Track;

/**
 * Where a sound can be heard over the background of its recording, as somebody who listens and looks at a spectrogram would
 * mark it: in some octave-wide band its power is {@value #AUDIBLE_DB} dB or more over the background's mean. The background is
 * the noise, sounds without events (rain, hum), and in each band the median of what the sound itself has outside its marks,
 * as gliding has between the strokes.
 *
 * <p>Within one band a tone is detected near the level of the noise (Fletcher 1940, Rev. Mod. Phys. 12:47); but the noise
 * itself goes up and down. The power of Gaussian noise over a bandwidth B and a time T where B T is 1 is about exponentially
 * distributed (Rice 1944), and the logarithm of that has a standard deviation of 10 / ln(10) * pi / sqrt(6) = 5.6 dB; in these
 * frames B T is near 1 in the lowest band and more in some others. From about one such deviation on a sound stands out.
 */
final class Audibility {
    static final double AUDIBLE_DB = 6;

    /** A pulse counts to a span even if it began so much before it could be heard. */
    private static final double RISE_SECONDS = 0.02;

    /** From less than this of its own floor no median is taken. */
    private static final double LEAST_FLOOR_SECONDS = 0.5;

    private final int rateHz;
    private final BandPowers bands;
    private final double[] meanPowers;
    private final double backgroundRms;

    /**
     * Listens over one background.
     *
     * @param background of the whole recording, not silent
     */
    Audibility(float[] background, int rateHz) {
        this.rateHz = rateHz;
        this.bands = new BandPowers(rateHz);
        this.meanPowers = Arrays.stream(bands.of(background))
                .mapToDouble(powers -> Arrays.stream(powers).average().orElse(0))
                .toArray();
        this.backgroundRms = Loudness.rms(background, 0, background.length);
    }

    /**
     * The stretches in which the sound is heard, in order; silences of {@link Track#GROUP_GAP_SECONDS} or more lie between
     * them. None reaches beyond the mark it lies in.
     *
     * @param sound it alone, as loud as in the recording
     * @param marks where its pulses lie, whether heard or not
     */
    List<AudibleSpan> spans(float[] sound, List<Track.Mark> marks) {
        if (marks.isEmpty()) {
            return List.of();
        }
        boolean[] heard = heard(bands.of(sound), marks);
        List<AudibleSpan> spans = new ArrayList<>();
        for (Track.Mark mark : marks) {
            addSpans(sound, mark, heard, spans);
        }
        return spans;
    }

    /** The marks as they are, with their levels. */
    List<AudibleSpan> whole(float[] sound, List<Track.Mark> marks) {
        return marks.stream()
                .map(mark -> span(sound, mark, mark.startSeconds(), mark.endSeconds()))
                .toList();
    }

    private void addSpans(float[] sound, Track.Mark mark, boolean[] heard, List<AudibleSpan> spans) {
        double step = bands.frameSeconds();
        int gap = (int) Math.ceil(Track.GROUP_GAP_SECONDS / step);
        int first = -1;
        int last = -1;
        for (int i = firstFrame(mark); i < endFrame(mark, heard.length); i++) {
            if (heard[i] && first >= 0 && i - last > gap) {
                spans.add(span(sound, mark, first * step, (last + 1) * step));
                first = i;
            }
            first = heard[i] && first < 0 ? i : first;
            last = heard[i] ? i : last;
        }
        if (first >= 0) {
            spans.add(span(sound, mark, first * step, (last + 1) * step));
        }
    }

    private AudibleSpan span(float[] sound, Track.Mark mark, double fromSeconds, double toSeconds) {
        double start = Math.max(mark.startSeconds(), fromSeconds);
        double end = Math.min(mark.endSeconds(), toSeconds);
        int pulses = (int) mark.pulseSeconds().stream()
                .filter(pulse -> pulse >= start - RISE_SECONDS && pulse <= end)
                .count();
        int from = (int) (Math.max(0, start - Loudness.WINDOW_SECONDS) * rateHz);
        int to = (int) Math.ceil((end + Loudness.WINDOW_SECONDS) * rateHz);
        float[] part = Arrays.copyOfRange(sound, Math.min(from, sound.length), Math.min(to, sound.length));
        return new AudibleSpan(start, end, pulses, Decibels.of(Loudness.loudest(part, rateHz) / backgroundRms));
    }

    private boolean[] heard(double[][] powers, List<Track.Mark> marks) {
        boolean[] heard = new boolean[powers[0].length];
        boolean[] marked = new boolean[heard.length];
        for (Track.Mark mark : marks) {
            Arrays.fill(marked, firstFrame(mark), Math.max(firstFrame(mark), endFrame(mark, marked.length)), true);
        }
        double factor = Decibels.toAmplitude(2 * AUDIBLE_DB);
        for (int band = 0; band < powers.length; band++) {
            double least = factor * (meanPowers[band] + ownFloor(powers[band], marked));
            for (int i = 0; i < heard.length; i++) {
                heard[i] |= powers[band][i] >= least;
            }
        }
        return heard;
    }

    private double ownFloor(double[] powers, boolean[] marked) {
        double[] outside = IntStream.range(0, powers.length)
                .filter(i -> !marked[i])
                .mapToDouble(i -> powers[i])
                .sorted()
                .toArray();
        return outside.length * bands.frameSeconds() < LEAST_FLOOR_SECONDS ? 0 : outside[outside.length / 2];
    }

    /** The first frame whose middle lies in the mark. */
    private int firstFrame(Track.Mark mark) {
        return (int) Math.max(0, Math.ceil(mark.startSeconds() / bands.frameSeconds() - 0.5));
    }

    /** The one behind the last whose middle does. */
    private int endFrame(Track.Mark mark, int frames) {
        return (int) Math.min(frames, Math.ceil(mark.endSeconds() / bands.frameSeconds() - 0.5));
    }
}
