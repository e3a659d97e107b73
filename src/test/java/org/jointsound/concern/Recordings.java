package org.jointsound.concern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Recordings as a test describes them: what was heard in one, and what is remembered of one. */
final class Recordings {
    /** When all that a test judges is recorded. */
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static final Recording SILENT = without(Outcome.NO_EVENT, Doubt.SILENCE);
    static final Recording UNUSABLE = without(Outcome.UNUSABLE, Doubt.CLIPPED);

    private Recordings() {}

    /**
     * What was heard.
     *
     * @param verdict on all of it
     */
    record Recording(Verdict verdict) {
        Concern judgedBy(ConcernPolicy policy, Circumstances known) {
            return policy.judge(verdict, verdict, known, Refractory.check(verdict.present(), known));
        }
    }

    /** One in which a sound comes some times, and others once; {@code other} brings no other sounds. */
    static Recording of(Label label, int times, List<Label> also) {
        List<PresentLabel> present = new ArrayList<>();
        if (label.isJointSound()) {
            present.add(new PresentLabel(label, times, 1));
        }
        also.forEach(one -> present.add(new PresentLabel(one, 1, 1)));
        boolean labelled = label.isJointSound();
        Outcome mixed = present.isEmpty() ? Outcome.NOT_JOINT_SOUND : Outcome.UNCERTAIN;
        return new Recording(new Verdict(
                labelled ? Outcome.LABELLED : mixed,
                labelled ? null : Doubt.OTHER_SOUND,
                label,
                Map.of(label, 1.0),
                List.of(label),
                present));
    }

    /** One in which nothing can be named without doubt; the most likely label comes first. */
    static Recording uncertain(List<Label> candidates) {
        Verdict verdict = new Verdict(
                Outcome.UNCERTAIN,
                Doubt.LOW_CONFIDENCE,
                candidates.get(0),
                Map.of(candidates.get(0), 1.0),
                candidates,
                List.of());
        return new Recording(verdict);
    }

    static PastRecording before(double minutesAgo, int events, int pops, @Nullable Movement movement) {
        Instant recordedAt = NOW.minusMillis(Math.round(minutesAgo * 60_000));
        return new PastRecording(recordedAt, "0", events, pops, movement);
    }

    private static Recording without(Outcome outcome, Doubt doubt) {
        return new Recording(new Verdict(outcome, doubt, null, Map.of(), List.of(), List.of()));
    }
}
