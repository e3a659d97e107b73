package org.jointsound.json;

import org.jointsound.report.Report;

/** A report as JSON (report contract, version 1), on one line. */
public final class ReportJson {
    private ReportJson() {}

    /**
     * The report on its own.
     *
     * @throws IllegalArgumentException if a number in it is not finite, which is a bug of the caller
     */
    public static String write(Report report) {
        return Json.write(report);
    }

    /**
     * The report as a line of a batch, with {@code file} as its first member.
     *
     * @param file path relative to the folder that was named, with forward slashes
     * @throws IllegalArgumentException if a number in it is not finite, which is a bug of the caller
     */
    public static String line(Report report, String file) {
        return Json.write(Json.MAPPER.writer().withAttribute(Json.FILE, file), report);
    }
}
