package org.jointsound.analysis;

import org.jointsound.problem.Problem;
import org.jointsound.report.Report;

/** What came of one recording: a report, or the reason for which it was refused. */
public sealed interface FileOutcome {

    /**
     * The recording was read.
     *
     * @param report everything that can be said of it
     */
    record Analysed(Report report) implements FileOutcome {}

    /**
     * The recording was not read.
     *
     * @param problem what was found, what was expected, what to do
     */
    record Refused(Problem problem) implements FileOutcome {}
}
