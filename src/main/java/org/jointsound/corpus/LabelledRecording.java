package org.jointsound.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
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

    /**
     * The label of the recording as a whole: the first joint sound among its labels, else {@code other}. A disturbance before a
     * joint sound, as label files in order of time list it, does not make the recording one.
     */
    public Label wholeLabel() {
        return labels.stream().filter(Label::isJointSound).findFirst().orElse(Label.OTHER);
    }

    /**
     * Where it comes from.
     *
     * @param name as messages give it: its path in the dataset
     * @param sha256 digest of the file's bytes
     */
    public Provenance provenance(String name, String sha256) {
        return new Provenance(
                name,
                subject,
                session,
                columns.getOrDefault(Metadata.SOURCE, ""),
                columns.getOrDefault(Metadata.SPLIT, ""),
                sha256,
                Set.copyOf(labels));
    }
}
