package org.jointsound.corpus.preview;

import java.util.List;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;

/**
 * The recordings of a dataset with what the page says of them together.
 *
 * @param labels all there are, by name
 */
record Dataset(List<LabelledRecording> recordings, List<Label> labels, LabelColours colours) {

    static Dataset of(List<LabelledRecording> recordings) {
        List<Label> labels = recordings.stream()
                .flatMap(recording -> recording.labels().stream())
                .distinct()
                .sorted()
                .toList();
        return new Dataset(recordings, labels, new LabelColours(labels));
    }

    List<LabelledRecording> with(Label label) {
        return recordings.stream()
                .filter(recording -> recording.labels().contains(label))
                .toList();
    }

    /** How many people these are of; recordings of nobody in particular are not counted. */
    long subjects(List<LabelledRecording> some) {
        return some.stream()
                .map(LabelledRecording::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .count();
    }

    long spans(Label label) {
        return recordings.stream()
                .flatMap(recording -> recording.spans().stream())
                .map(MarkedSpan::label)
                .filter(label::equals)
                .count();
    }
}
