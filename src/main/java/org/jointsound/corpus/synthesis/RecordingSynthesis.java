package org.jointsound.corpus.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;
import org.jointsound.corpus.path.Background;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/** Makes one recording from settings and two numbers: source, room, sensor, rate, background, level, in this order. */
final class RecordingSynthesis {
    private RecordingSynthesis() {}

    /**
     * The recording of this subject and index, the same however often and in whatever order it is asked for.
     *
     * @param subject from 1
     * @param index of the recording within the subject, from 0
     */
    static SyntheticRecording make(CorpusSettings settings, int subject, int index) {
        return make(settings, subject, index, parts -> {});
    }

    /**
     * The same recording.
     *
     * @param dry shown its sounds before room and sensor, which work in place, have changed them
     */
    static SyntheticRecording make(CorpusSettings settings, int subject, int index, Consumer<List<Part>> dry) {
        long seed = Draw.seedOf(settings.seed(), subject, index);
        Draw draw = Draw.of(seed);
        Session session = Session.drawn(settings.seed(), subject, settings.sitting(index));
        Label label = settings.label(subject, index);
        Conditions conditions = Conditions.drawn(settings.easy(), draw);
        List<Part> parts = new Performance(conditions, session.sizeScale()).parts(label, draw.split());
        dry.accept(parts);
        Excerpt excerpt = Excerpt.drawn(conditions, parts.get(0).track(), draw.split());
        float[] mix = Background.drawn(excerpt.seconds(), session.device(), draw.split());
        List<Sounding> soundings = new ArrayList<>();
        for (Part part : parts) {
            soundings.add(mixIn(mix, part, excerpt, session));
        }
        setLevel(mix, conditions.peakDbfs());
        return new SyntheticRecording(
                Clip.of(mix, session.device().rateHz()), label, session, conditions, index + 1, soundings, seed);
    }

    /**
     * Adds a sound over a background of root mean square 1. What disturbs has its level over the whole scene, or the part
     * that is kept would drag up what fades behind the sound.
     */
    private static Sounding mixIn(float[] mix, Part part, Excerpt excerpt, Session session) {
        int rateHz = session.device().rateHz();
        List<Track.Mark> marks = excerpt.of(part.track().groups(session.device().ringSeconds()));
        float[] whole = heard(part.track(), session);
        float[] kept = excerpt.of(whole, rateHz);
        double loudest = Loudness.loudest(part.recipe().disturbs() ? whole : kept, rateHz);
        if (loudest > 0) {
            double gain = Decibels.toAmplitude(part.snrDb()) / loudest;
            for (int i = 0; i < Math.min(mix.length, kept.length); i++) {
                mix[i] += (float) (gain * kept[i]);
            }
        }
        return new Sounding(part.recipe(), marks, part.snrDb());
    }

    /** The track as the session's device gives it, at the device's rate. */
    private static float[] heard(Track track, Session session) {
        if (!session.device().kind().touchesSkin()) {
            session.room().applyTo(track);
        }
        session.device().applyTo(track.samples(), Track.RATE_HZ);
        return Resampler.resample(
                        Clip.of(track.samples(), Track.RATE_HZ),
                        session.device().rateHz())
                .samples();
    }

    /** Drives the recording to this peak and cuts off what lies beyond full scale. */
    private static void setLevel(float[] mix, double peakDbfs) {
        Background.scale(mix, Decibels.toAmplitude(peakDbfs) / Loudness.peak(mix));
        for (int i = 0; i < mix.length; i++) {
            mix[i] = Math.max(-1, Math.min(1, mix[i]));
        }
    }
}
