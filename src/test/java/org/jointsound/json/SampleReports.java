package org.jointsound.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Action;
import org.jointsound.concern.Concern;
import org.jointsound.concern.Level;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.report.Report;
import org.jointsound.report.ReportedEvent;
import org.jointsound.report.ReportedRecording;
import org.jspecify.annotations.Nullable;

/** Reports made by hand, with values that the tests know. */
final class SampleReports {
    private SampleReports() {}

    static Report labelled() {
        return of(
                Outcome.LABELLED,
                Label.CAVITATION_POP,
                0.93,
                probabilities(),
                List.of(new PresentLabel(Label.CAVITATION_POP, 1, 0.93)),
                List.of(event(0.812)));
    }

    static Report silent() {
        return of(Outcome.NO_EVENT, null, null, Map.of(), List.of(), List.of());
    }

    static Report startingAt(double startSeconds) {
        return of(Outcome.LABELLED, Label.CLICKING, 0.5, probabilities(), List.of(), List.of(event(startSeconds)));
    }

    private static Report of(
            Outcome outcome,
            @Nullable Label label,
            @Nullable Double confidence,
            Map<Label, Double> probabilities,
            List<PresentLabel> labels,
            List<ReportedEvent> events) {
        return new Report(
                Report.VERSION,
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11",
                Instant.parse("2026-01-01T12:00:00.987Z"),
                outcome,
                outcome == Outcome.NO_EVENT ? Doubt.NO_EVENT_ABOVE_NOISE : null,
                label,
                confidence,
                probabilities,
                label == null ? List.of() : List.of(label),
                labels,
                concern(),
                events,
                new ReportedRecording(
                        "pop.wav",
                        "ab12",
                        "wav",
                        "pcm_s16le",
                        2.5,
                        44_100,
                        1,
                        "jointsound",
                        new ReportedRecording.QualityReport(-62.0, 0.0, 20_000, List.of())),
                new Report.ModelIdentity("jointsound", "1", "events-v1"),
                new Report.TimingMs(1.2, 0.9, 1.1, 0.2));
    }

    private static Map<Label, Double> probabilities() {
        Map<Label, Double> all = new LinkedHashMap<>();
        all.put(Label.CAVITATION_POP, 0.93);
        all.put(Label.TENDON_SNAP, 0.07);
        return all;
    }

    private static Concern concern() {
        return new Concern(
                Level.LOW,
                Action.NORMAL,
                "Fine.",
                List.of(new Concern.Reason("sound.cavitation_pop", "sets low", "Gas.", List.of("S4"))),
                List.of(new Concern.Advice("advice.keep-moving", "Move.", List.of("S4"))),
                List.of(),
                "This describes a sound.");
    }

    private static ReportedEvent event(double startSeconds) {
        return new ReportedEvent(
                startSeconds,
                0.846,
                Label.CAVITATION_POP,
                0.93,
                probabilities(),
                List.of(Label.CAVITATION_POP),
                1,
                -9.1,
                31,
                400,
                5_200,
                0.08,
                true,
                Doubt.LOW_CONFIDENCE);
    }
}
