package org.jointsound.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jointsound.json.DiaryJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** The forms in which a diary is given away. */
enum DiaryForm {
    JSON("application/json"),
    CSV(DiaryCsv.MEDIA_TYPE);

    private static final String PARAMETER = "format";

    private final String mediaType;

    DiaryForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String write(DiaryJson.Diary diary) {
        return this == JSON ? DiaryJson.write(diary) : DiaryCsv.write(diary);
    }

    /**
     * What a request asks for: by its parameter {@code format}, else by what it accepts, else JSON.
     *
     * @throws InputException {@code validation} if it has another parameter, or this one with another value or twice
     */
    static DiaryForm wanted(Context ctx) {
        Map<String, List<String>> parameters = ctx.queryParamMap();
        if (parameters.isEmpty()) {
            return accepted(Collections.list(ctx.req().getHeaders("Accept")));
        }
        List<String> formats = parameters.getOrDefault(PARAMETER, List.of());
        if (parameters.keySet().equals(Set.of(PARAMETER)) && formats.equals(List.of("csv"))) {
            return CSV;
        }
        if (parameters.keySet().equals(Set.of(PARAMETER)) && formats.equals(List.of("json"))) {
            return JSON;
        }
        throw new InputException(
                ProblemCode.VALIDATION,
                "The one parameter of this address is format, and it must be json or csv, once.");
    }

    /** CSV where it is named, and JSON is not named with the same weight or a higher one (RFC 9110, 12.5.1). */
    private static DiaryForm accepted(List<String> headers) {
        double csv = 0;
        double json = 0;
        for (String range : String.join(",", headers).toLowerCase(Locale.ROOT).split(",", -1)) {
            List<String> parts = new ArrayList<>();
            for (String part : range.split(";", -1)) {
                parts.add(part.strip());
            }
            double weight = weight(parts.subList(1, parts.size()));
            csv = parts.get(0).equals("text/csv") ? Math.max(csv, weight) : csv;
            json = parts.get(0).equals("application/json") ? Math.max(json, weight) : json;
        }
        return csv > json ? CSV : JSON;
    }

    private static double weight(List<String> parameters) {
        for (String parameter : parameters) {
            if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
