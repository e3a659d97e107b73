package org.jointsound.corpus.synthesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.path.Background;
import org.jointsound.corpus.path.Ffmpeg;
import org.jointsound.corpus.path.LossyCodec;
import org.jointsound.corpus.path.SoundPath;
import org.jointsound.corpus.path.StoredClip;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Recipe;
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
     * @throws IOException if a codec is wanted and fails
     */
    static SyntheticRecording make(CorpusSettings settings, int subject, int index) throws IOException {
        return make(settings, subject, index, parts -> {});
    }

    /**
     * The same recording.
     *
     * @param dry shown its sounds before room and sensor, which work in place, have changed them
     */
    static SyntheticRecording make(CorpusSettings settings, int subject, int index, Consumer<List<Part>> dry)
            throws IOException {
        long seed = Draw.seedOf(settings.seed(), subject, index);
        Draw draw = Draw.of(seed);
        Session session = Session.drawn(settings, subject, settings.sitting(index));
        Label label = settings.label(subject, index);
        Conditions conditions = Conditions.drawn(settings.easy(), draw);
        List<Part> parts = new Performance(conditions, session.sizeScale()).parts(label, draw.split());
        dry.accept(parts);
        Excerpt excerpt = Excerpt.drawn(conditions, parts.get(0).track(), draw.split());
        float[] mix = Background.drawn(excerpt.seconds(), session.path().device(), draw.split());
        List<Sounding> soundings = soundings(mix, parts, excerpt, session.path());
        StoredClip clip = stored(mix, session, conditions.peakDbfs(), settings.codecs(), draw.split());
        double minute = Session.minute(settings, subject, index);
        return new SyntheticRecording(clip, label, session, conditions, index + 1, minute, soundings, seed);
    }

    /** Adds the sounds to the noise, and says where each is heard over it and over those that have no events. */
    private static List<Sounding> soundings(float[] mix, List<Part> parts, Excerpt excerpt, SoundPath path) {
        float[] background = mix.clone();
        List<float[]> stems = new ArrayList<>();
        for (Part part : parts) {
            float[] stem = stem(mix.length, part, excerpt, path);
            add(stem, mix);
            if (part.recipe().kind() == Recipe.Kind.STEADY) {
                add(stem, background);
            }
            stems.add(stem);
        }
        Audibility audibility = new Audibility(background, path.device().rateHz());
        List<Sounding> soundings = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            Part part = parts.get(i);
            List<Track.Mark> marks =
                    excerpt.of(part.track().groups(path.device().ringSeconds()));
            List<AudibleSpan> heard = audibility.spans(stems.get(i), marks);
            boolean unheardJoint = heard.isEmpty() && part.recipe().kind() == Recipe.Kind.JOINT;
            List<AudibleSpan> spans = unheardJoint ? audibility.whole(stems.get(i), marks) : heard;
            soundings.add(new Sounding(part.recipe(), marks, part.snrDb(), spans));
        }
        return soundings;
    }

    /**
     * A sound as loud as it is over a background of root mean square 1. What disturbs has its level over the whole scene, or
     * the part that is kept would drag up what fades behind the sound.
     */
    private static float[] stem(int length, Part part, Excerpt excerpt, SoundPath path) {
        int rateHz = path.device().rateHz();
        float[] whole = path.heard(part.track());
        float[] kept = excerpt.of(whole, rateHz);
        float[] stem = new float[length];
        double loudest = Loudness.loudest(part.recipe().disturbs() ? whole : kept, rateHz);
        if (loudest > 0) {
            double gain = Decibels.toAmplitude(part.snrDb()) / loudest;
            for (int i = 0; i < Math.min(length, kept.length); i++) {
                stem[i] = (float) (gain * kept[i]);
            }
        }
        return stem;
    }

    private static void add(float[] stem, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += stem[i];
        }
    }

    /** The mix as the session's recorder keeps it. */
    private static StoredClip stored(float[] mix, Session session, double peakDbfs, boolean codecs, Draw draw)
            throws IOException {
        int rateHz = session.path().device().rateHz();
        session.recorder().record(mix, peakDbfs, rateHz, draw);
        Clip kept = Clip.of(mix, rateHz);
        LossyCodec codec = session.recorder().codec();
        int bits = session.recorder().store().bits();
        return codecs && codec != null
                ? new StoredClip(Ffmpeg.throughCodec(kept, codec), bits, codec.slug())
                : new StoredClip(kept, bits, session.recorder().store().codec());
    }
}
