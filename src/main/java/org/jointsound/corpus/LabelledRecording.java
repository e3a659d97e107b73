package org.jointsound.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.model.Label;

/**
 * A recording of a dataset with what its makers say of it.
 *
 * @param file the audio, inside the dataset's real folder
 * @param labels every label it carries, at least one, in the order of the table; more than one when its spans differ
 * @param subject pseudonym of the person; empty when the dataset names none
 * @param session name of the sitting; empty when the dataset names none
 * @param spans where the labels sound, in the order of the table; empty when nothing is marked: the label is then that
 *     of the whole recording
 * @param columns all other columns by name, as on the file's first row; without those left empty there
 * @param unevenColumns names of those that are not the same on every row of the file
 */
public record LabelledRecording(
        Path file,
        List<Label> labels,
        String subject,
        String session,
        List<MarkedSpan> spans,
        Map<String, String> columns,
        Set<String> unevenColumns) {

    /** Copies the collections; refuses a recording without a label with {@link IllegalArgumentException}. */
    public LabelledRecording {
        labels = List.copyOf(labels);
        spans = List.copyOf(spans);
        columns = Map.copyOf(columns);
        unevenColumns = Set.copyOf(unevenColumns);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a labelled recording needs a label");
        }
    }
}
