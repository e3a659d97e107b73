package org.jointsound.json;

import org.jointsound.concern.Concern;

/** A concern as JSON, as it stands in a report. */
public final class ConcernJson {
    private ConcernJson() {}

    public static String write(Concern concern) {
        return Json.write(concern);
    }
}
