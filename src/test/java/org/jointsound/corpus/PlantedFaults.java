package org.jointsound.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of 20,000 rows over 2,000 recordings of 200 people, with 50 faults in it. Ten rows mark spans in each recording of a second;
 * each person has ten recordings, all on one side of the split.
 */
final class PlantedFaults {
    static final int ROWS = 20_000;
    static final String HEADER = "file_name,label,start_s,end_s,subject,session,source,split,sha256,device";

    private static final int ROWS_PER_RECORDING = 10;
    private static final int RECORDINGS_PER_SUBJECT = 10;
    private static final List<String> SPLITS = List.of("train", "train", "train", "validation", "test");
    private static final List<String> LABELS = List.of("clicking", "other", "tendon_snap");

    private final List<String> lines = new ArrayList<>(Collections.nCopies(ROWS, ""));

    /** What each fault's message must say, by its line. */
    final TreeMap<Integer, String> expected = new TreeMap<>();

    /** What single rows are changed in, and what is said then; the file names are made by the test. */
    private static final List<String[]> IN_ROWS = List.of(
            new String[] {"start_s", "one", "start_s is 'one'"},
            new String[] {"end_s", "NaN", "end_s is 'NaN'"},
            new String[] {"end_s", "0,5", "end_s is '0,5'"},
            new String[] {"start_s", "-0.1", "start_s is '-0.1'"},
            new String[] {"start_s", "", "start_s is ''"},
            new String[] {"end_s", "0.0001", "must come before"},
            new String[] {"end_s", "7", "beyond the end"},
            new String[] {"label", "", "label is ''"},
            new String[] {"label", "Knee Click", "label is 'Knee Click'"},
            new String[] {"subject", "somebody", "subject is 'somebody'"},
            new String[] {"session", "", "session is ''"},
            new String[] {"split", "trian", "split is 'trian'"},
            new String[] {"file_name", "", "file_name is empty"},
            new String[] {"file_name", "gone.wav", "not there"},
            new String[] {"file_name", "../outside.wav", "leads out"},
            new String[] {"file_name", "/etc/hostname", "absolute path"},
            new String[] {"file_name", "link.wav", "is a link that leads out"},
            new String[] {"file_name", "unreadable.wav", "cannot be used"},
            new String[] {"file_name", "empty.wav", "cannot be used"});

    PlantedFaults() {
        for (int row = 0; row < ROWS; row++) {
            lines.set(row, line(row, Map.of()));
        }
        // One row in the middle of a recording, each in another recording; twice with different lines.
        for (int i = 0; i < 2 * IN_ROWS.size(); i++) {
            String[] fault = IN_ROWS.get(i % IN_ROWS.size());
            boolean sameFileAgain = i >= IN_ROWS.size() && fault[1].endsWith(".wav") && !fault[1].contains("/");
            plant(i * 480 + 5, fault[0], sameFileAgain ? "again-" + fault[1] : fault[1], fault[2]);
        }
        int next = 2 * IN_ROWS.size() * 480;
        // A row that is cut off, and a span that is marked twice.
        cutOff(next + 5);
        cutOff(next + 205);
        lines.set(next + 405, lines.get(next + 404));
        expected.put(next + 405 + 2, "leave one");
        lines.set(next + 605, lines.get(next + 604));
        expected.put(next + 605 + 2, "leave one");
        // Whole recordings: copies of others, a source of two people, a side of the split that is the wrong one, a
        // digest.
        wholeRecording(next / 10 + 100, "file_name", "copy-of-0000.wav", "same audio");
        wholeRecording(next / 10 + 120, "file_name", "copy-of-0001.wav", "same audio");
        wholeRecording(next / 10 + 140, "source", "film", "");
        wholeRecording(next / 10 + 160, "source", "film", "a source has one subject");
        wholeRecording(next / 10 + 5, "split", "test", "subject 'p");
        wholeRecording(next / 10 + 15, "split", "test", "subject 'p");
        wholeRecording(10, "split", "validation", "subject 'p");
        wholeRecording(next / 10 + 35, "sha256", "0".repeat(64), "sha256 is '000");
        wholeRecording(next / 10 + 36, "sha256", "abc", "sha256 is 'abc'");
    }

    String table() {
        return HEADER + "\n" + String.join("\n", lines) + "\n";
    }

    static String recordingName(int recording) {
        return "%04d.wav".formatted(recording);
    }

    private void plant(int row, String column, String value, String message) {
        lines.set(row, line(row, Map.of(column, value)));
        expected.put(row + 2, message);
    }

    private void cutOff(int row) {
        lines.set(row, recordingName(row / ROWS_PER_RECORDING) + ",clicking");
        expected.put(row + 2, "has 2 fields");
    }

    /** Changes all rows of a recording; the fault is told of the first. */
    private void wholeRecording(int recording, String column, String value, String message) {
        int first = recording * ROWS_PER_RECORDING;
        for (int row = first; row < first + ROWS_PER_RECORDING; row++) {
            lines.set(row, line(row, Map.of(column, value)));
        }
        if (!message.isEmpty()) {
            expected.put(first + 2, message);
        }
    }

    private static String line(int row, Map<String, String> changed) {
        int recording = row / ROWS_PER_RECORDING;
        int subject = recording / RECORDINGS_PER_SUBJECT;
        int span = row % ROWS_PER_RECORDING;
        List<String> fields = new ArrayList<>(List.of(
                recordingName(recording),
                LABELS.get(recording % LABELS.size()),
                "0.%02d".formatted(span * 5 + 1),
                "0.%02d".formatted(span * 5 + 5),
                "p" + subject,
                "s" + recording % 2,
                "",
                SPLITS.get(subject % SPLITS.size()),
                "",
                "phone"));
        List<String> columns = List.of(HEADER.split(","));
        changed.forEach((column, value) ->
                fields.set(columns.indexOf(column), value.contains(",") ? '"' + value + '"' : value));
        return String.join(",", fields);
    }
}
