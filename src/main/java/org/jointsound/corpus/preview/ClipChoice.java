package org.jointsound.corpus.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.model.Label;

/** Picks the clips that stand for a label. */
final class ClipChoice {
    private final List<LabelledRecording> recordings;
    private final int perLabel;
    private final long seed;

    ClipChoice(List<LabelledRecording> recordings, int perLabel, long seed) {
        this.recordings = recordings;
        this.perLabel = perLabel;
        this.seed = seed;
    }

    /**
     * Up to that many recordings with the label. Those in which it comes first are taken before those that hold it beside
     * another, and of either kind one of each subject before a second. What is drawn for one label does not depend on the
     * others.
     */
    List<LabelledRecording> of(Label label) {
        // The hash code of text is laid down in its documentation, so it is the same everywhere.
        Draw draw = Draw.of(seed, label.name().hashCode());
        List<LabelledRecording> firsts = new ArrayList<>();
        List<LabelledRecording> others = new ArrayList<>();
        for (LabelledRecording recording : recordings) {
            if (recording.labels().contains(label)) {
                (recording.labels().get(0).equals(label) ? firsts : others).add(recording);
            }
        }
        List<LabelledRecording> chosen = subjectsInTurn(firsts, draw);
        chosen.addAll(subjectsInTurn(others, draw));
        return List.copyOf(chosen.subList(0, Math.min(perLabel, chosen.size())));
    }

    private static List<LabelledRecording> subjectsInTurn(List<LabelledRecording> some, Draw draw) {
        Map<String, Deque<LabelledRecording>> bySubject = new LinkedHashMap<>();
        for (LabelledRecording recording : shuffled(some, draw)) {
            bySubject
                    .computeIfAbsent(recording.subject(), subject -> new ArrayDeque<>())
                    .add(recording);
        }
        List<LabelledRecording> ordered = new ArrayList<>();
        while (ordered.size() < some.size()) {
            for (Deque<LabelledRecording> left : bySubject.values()) {
                if (!left.isEmpty()) {
                    ordered.add(left.remove());
                }
            }
        }
        return ordered;
    }

    /** By Fisher and Yates. */
    private static List<LabelledRecording> shuffled(List<LabelledRecording> some, Draw draw) {
        List<LabelledRecording> left = new ArrayList<>(some);
        for (int last = left.size() - 1; last > 0; last--) {
            int other = draw.between(0, last);
            LabelledRecording moved = left.set(last, left.get(other));
            left.set(other, moved);
        }
        return left;
    }
}
