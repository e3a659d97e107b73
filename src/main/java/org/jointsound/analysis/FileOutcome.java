package org.jointsound.analysis;

import java.util.List;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Verdict;
import org.jointsound.problem.Problem;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;

/** What came of one recording: a report, or the reason for which it was refused. */
public sealed interface FileOutcome {

    /**
     * The recording was read.
     *
     * @param report everything that can be said of it
     * @param features what was measured, one vector for each event of the report
     * @param second what another model made of the same features; null where none was asked, or it failed
     */
    record Analysed(
            Report report,
            List<FeatureVector> features,
            @Nullable Verdict second) implements FileOutcome {
        public Analysed {
            features = List.copyOf(features);
        }
    }

    /**
     * The recording was not read.
     *
     * @param problem what was found, what was expected, what to do
     */
    record Refused(Problem problem) implements FileOutcome {}
}
