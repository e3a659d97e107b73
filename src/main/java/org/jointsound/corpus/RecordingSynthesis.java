package org.jointsound.corpus;

import java.util.OptionalDouble;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;
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
        long seed = Draw.seedOf(settings.seed(), subject, index);
        Draw draw = Draw.of(seed);
        int sitting = 1 + index * Session.PER_SUBJECT / settings.recordingsPerSubject();
        Session session = Session.drawn(settings.seed(), subject, sitting);
        Label label =
                settings.labels().get((subject + index) % settings.labels().size());
        Conditions conditions = Conditions.drawn(settings.easy(), draw);
        SourceFamily family = SourceFamily.draw(label, conditions.hard(), conditions.trimmed(), draw.split());
        double seconds = conditions.playedSeconds();
        MovementCycle cycle = new MovementCycle(seconds, draw.split());
        Scene scene = new Scene(seconds, conditions.keptSeconds(), cycle, session.sizeScale(), conditions.hard());

        Track track = new Track(seconds);
        family.source().play(scene, track, draw.split());
        Excerpt excerpt = Excerpt.drawn(conditions, track, draw.split());
        int rateHz = session.device().rateHz();
        float[] sound = excerpt.of(heard(track, session), rateHz);
        float[] mix = Background.drawn(excerpt.seconds(), session.device(), draw.split());
        boolean sounds = mixIn(mix, sound, Loudness.loudest(sound, rateHz), conditions.snrDb());
        for (int i = 0; i < conditions.nuisances(); i++) {
            nuisance(mix, scene, excerpt, session, conditions.snrDb(), draw.split());
        }
        setLevel(mix, conditions.peakDbfs());
        return new SyntheticRecording(
                Clip.of(mix, rateHz),
                label,
                family,
                session,
                index + 1,
                excerpt.of(track.groups(session.device().ringSeconds())),
                sounds ? OptionalDouble.of(conditions.snrDb()) : OptionalDouble.empty(),
                conditions.hard(),
                conditions.movement(),
                seed);
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

    /**
     * Adds a sound over a background of root mean square 1; false when there is no sound.
     *
     * @param loudest of the sound what is to stand over the background by these decibels
     */
    private static boolean mixIn(float[] background, float[] sound, double loudest, double snrDb) {
        if (loudest == 0) {
            return false;
        }
        double gain = Decibels.toAmplitude(snrDb) / loudest;
        for (int i = 0; i < Math.min(background.length, sound.length); i++) {
            background[i] += (float) (gain * sound[i]);
        }
        return true;
    }

    /** Its level is that of the whole scene, or the part that is kept would drag up what fades behind the sound. */
    private static void nuisance(float[] mix, Scene scene, Excerpt excerpt, Session session, double snrDb, Draw draw) {
        Track track = new Track(scene.clipSeconds());
        SourceFamily.drawNuisance(draw).source().play(scene, track, draw);
        float[] sound = heard(track, session);
        int rateHz = session.device().rateHz();
        double loudest = Loudness.loudest(sound, rateHz);
        mixIn(mix, excerpt.of(sound, rateHz), loudest, snrDb - draw.uniform(8, 20));
    }

    /** Drives the recording to this peak and cuts off what lies beyond full scale. */
    private static void setLevel(float[] mix, double peakDbfs) {
        Background.scale(mix, Decibels.toAmplitude(peakDbfs) / Loudness.peak(mix));
        for (int i = 0; i < mix.length; i++) {
            mix[i] = Math.max(-1, Math.min(1, mix[i]));
        }
    }
}
