package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The main figures for each value of the columns that a dataset has. */
final class ColumnLines {
    private static final String DIFFICULTY = "difficulty";
    private static final List<String> COLUMNS = List.of("device", "joint", DIFFICULTY, "source_family", "placement");

    private ColumnLines() {}

    /** By column, then by value. Hard recordings count under {@code difficulty} only, mixed ones nowhere. */
    static Map<String, List<Headline>> of(List<JudgedRecording> recordings, SubjectBootstrap bootstrap) {
        Map<String, List<Headline>> lines = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            Map<String, List<JudgedRecording>> byValue = new TreeMap<>();
            for (JudgedRecording one : recordings) {
                String value = one.columns().get(column);
                boolean counts = !one.mixed() && (!one.hard() || column.equals(DIFFICULTY));
                if (value != null && !value.isBlank() && counts) {
                    byValue.computeIfAbsent(value, absent -> new ArrayList<>()).add(one);
                }
            }
            List<Headline> ofColumn = new ArrayList<>();
            byValue.forEach((value, those) -> ofColumn.add(Headline.of(value, those, bootstrap)));
            if (!ofColumn.isEmpty()) {
                lines.put(column, ofColumn);
            }
        }
        return lines;
    }
}
