package org.jointsound.history;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Verdict;
import org.jointsound.report.Report;
import org.jointsound.report.ReportedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a model found in a recording that people may hear, and why they should.
 *
 * <p>Priority is that of active learning by a pool (Settles 2009, Active Learning Literature Survey, TR 1648, University of
 * Wisconsin-Madison). Margin sampling (section 3.1; Scheffer et al. 2001) asks first where the two likeliest labels are nearest to
 * each other; of the recording and its events the smallest margin counts. Query by committee (section 3.2; Seung et al. 1992)
 * asks where models disagree, and that goes before any margin: here the sum of 1 where two models disagree and 1 less the margin.
 * A novel sound is queued but not put first, because what is far out is often no joint at all (section 4.2 on outliers).
 *
 * @param durationSeconds length of the recording
 * @param container for instance {@code wav}
 * @param reasons none where the model is sure and nobody contradicts it; then the recording is not in the queue
 * @param priority 0 to 2
 * @param events in order of time
 */
public record Finding(
        double durationSeconds,
        String container,
        Set<ReviewReason> reasons,
        double priority,
        List<ReviewJson.Event> events) {

    public Finding {
        reasons = reasons.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
        events = List.copyOf(events);
        // Written so that NaN is refused too.
        if (!(priority >= 0 && priority <= 2) || !(durationSeconds > 0)) {
            throw new IllegalArgumentException("priority is " + priority + ", duration " + durationSeconds);
        }
    }

    /**
     * What a report gives cause to ask.
     *
     * @param second what another model made of the same recording; null where none was asked
     */
    public static Finding of(Report report, @Nullable Verdict second) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        boolean disagree = second != null
                && (second.outcome() != report.outcome() || !Objects.equals(second.label(), report.label()));
        if (report.label() != null) {
            Stream.concat(
                            Stream.of(Optional.ofNullable(report.reason())),
                            report.events().stream().map(event -> Optional.ofNullable(event.reason())))
                    .map(doubt -> ReviewReason.of(doubt.orElse(null)))
                    .filter(Objects::nonNull)
                    .forEach(reasons::add);
        }
        if (disagree) {
            reasons.add(ReviewReason.MODELS_DISAGREE);
        }
        double margin = Stream.concat(
                        Stream.of(report.probabilities()),
                        report.events().stream().map(ReportedEvent::probabilities))
                .mapToDouble(probabilities -> margin(probabilities.values()))
                .min()
                .orElse(1);
        return new Finding(
                report.recording().durationSeconds(),
                report.recording().container(),
                reasons,
                (disagree ? 1 : 0) + 1 - margin,
                report.events().stream().map(Finding::event).toList());
    }

    /** How far the likeliest is above the next, in [0, 1]; 1 where there is nothing to choose between. */
    static double margin(Collection<Double> probabilities) {
        List<Double> sorted =
                probabilities.stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.size() < 2 ? 1 : Math.min(1, sorted.get(0) - sorted.get(1));
    }

    private static ReviewJson.Event event(ReportedEvent event) {
        return new ReviewJson.Event(
                event.startSeconds(),
                event.endSeconds(),
                event.label(),
                event.confidence(),
                event.predictionSet(),
                event.novelty(),
                event.reason());
    }
}
