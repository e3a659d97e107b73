package org.jointsound.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.Quality;
import org.jointsound.concern.Concern;
import org.jointsound.event.SoundEvent;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Prediction;
import org.jointsound.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Puts what the stages found into one report. */
public final class ReportAssembler {
    private final ModelSpec model;

    public ReportAssembler(ModelSpec model) {
        this.model = model;
    }

    /**
     * The report of one recording, with a new id.
     *
     * @param name base name of the recording
     * @param predictions one per event, in the order of the events
     */
    public Report assemble(
            String name,
            Decoded decoded,
            Quality quality,
            List<SoundEvent> events,
            List<Prediction> predictions,
            Verdict verdict,
            Concern concern,
            Instant now,
            Report.TimingMs timingMs) {
        return new Report(
                Report.VERSION,
                UUID.randomUUID().toString(),
                now.truncatedTo(ChronoUnit.SECONDS),
                verdict.outcome(),
                verdict.reason(),
                verdict.label(),
                confidence(verdict),
                verdict.probabilities(),
                verdict.predictionSet(),
                verdict.present(),
                concern,
                reported(events, predictions),
                recording(name, decoded, quality),
                new Report.ModelIdentity(model.name(), model.version(), model.featureSet()),
                timingMs);
    }

    private static @Nullable Double confidence(Verdict verdict) {
        Label label = verdict.label();
        return label == null ? null : verdict.probabilities().get(label);
    }

    private static List<ReportedEvent> reported(List<SoundEvent> events, List<Prediction> predictions) {
        List<ReportedEvent> out = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            SoundEvent event = events.get(i);
            Prediction prediction = predictions.get(i);
            out.add(new ReportedEvent(
                    event.startSeconds(),
                    event.endSeconds(),
                    prediction.label(),
                    prediction.confidence(),
                    prediction.probabilities(),
                    prediction.predictionSet(),
                    event.pulses().size(),
                    tenths(event.peakDbfs()),
                    tenths(event.snrDb()),
                    event.lowHz(),
                    event.highHz(),
                    prediction.novelty(),
                    prediction.abstention() != null,
                    prediction.abstention()));
        }
        return out;
    }

    private static ReportedRecording recording(String name, Decoded decoded, Quality quality) {
        return new ReportedRecording(
                name,
                decoded.sha256(),
                decoded.format().container(),
                decoded.format().codec(),
                decoded.clip().seconds(),
                decoded.format().sampleRateHz(),
                decoded.format().channels(),
                decoded.format().decoder(),
                new ReportedRecording.QualityReport(
                        tenths(quality.noiseFloorDbfs()),
                        quality.clippedFraction(),
                        quality.bandwidthHz(),
                        decoded.warnings()));
    }

    /** Levels are not known any better. */
    private static double tenths(double db) {
        return Math.rint(10 * db) / 10;
    }
}
