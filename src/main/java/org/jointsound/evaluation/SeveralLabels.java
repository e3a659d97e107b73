package org.jointsound.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jointsound.model.Label;
import org.jointsound.model.PresentLabel;

/**
 * Several joint sounds in one recording told apart: the list of labels that a report gives against those that the recording
 * holds. A recording without a joint sound holds none. NaN without recordings.
 *
 * @param recordings how many
 * @param exact share whose list is exactly right
 * @param labels each joint label against all recordings
 */
record SeveralLabels(int recordings, double exact, Map<Label, LabelScore> labels) {

    static SeveralLabels of(List<JudgedRecording> recordings) {
        Map<Label, int[]> counts = new TreeMap<>();
        int exact = 0;
        for (JudgedRecording one : recordings) {
            Set<Label> truth = new HashSet<>(one.labels());
            truth.remove(Label.OTHER);
            Set<Label> listed = new HashSet<>(
                    one.verdict().present().stream().map(PresentLabel::label).toList());
            exact += truth.equals(listed) ? 1 : 0;
            for (Label label : truth) {
                counts.computeIfAbsent(label, absent -> new int[3])[listed.contains(label) ? 0 : 1]++;
            }
            listed.removeAll(truth);
            listed.forEach(label -> counts.computeIfAbsent(label, absent -> new int[3])[2]++);
        }
        Map<Label, LabelScore> labels = new TreeMap<>();
        counts.forEach((label, count) -> labels.put(label, LabelScore.of(count[0], count[1], count[2])));
        return new SeveralLabels(recordings.size(), (double) exact / recordings.size(), labels);
    }
}
