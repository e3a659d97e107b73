package org.jointsound.training.card;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointsound.model.Label;
import org.jointsound.training.TrainingRecording;

/**
 * What a model learned from, in people before recordings.
 *
 * @param datasetSha256 fingerprint
 * @param heldOut recordings of the dataset's own test split, which were left out
 * @param peopleKnown whether the dataset names the person of every recording
 * @param annotators different names of those who labelled; 0 where it has none
 * @param labels by label of the recording
 */
public record TrainingData(
        String datasetSha256,
        int recordings,
        int subjects,
        int events,
        int heldOut,
        boolean peopleKnown,
        int annotators,
        List<OfLabel> labels) {
    private static final String BASIS = "label_basis";
    private static final String ANNOTATOR = "annotator";

    public TrainingData {
        labels = List.copyOf(labels);
    }

    /**
     * Recordings of one label.
     *
     * @param subjects different people
     * @param basis recordings by what the label rests on, from the column {@code label_basis}; those that do not say are in none
     */
    public record OfLabel(Label label, int recordings, int subjects, Map<String, Integer> basis) {}

    /** Of what was learned from. */
    public static TrainingData of(
            String datasetSha256, List<TrainingRecording> recordings, int heldOut, boolean peopleKnown) {
        Map<Label, List<TrainingRecording>> byLabel = recordings.stream()
                .collect(Collectors.groupingBy(TrainingRecording::label, TreeMap::new, Collectors.toList()));
        return new TrainingData(
                datasetSha256,
                recordings.size(),
                people(recordings),
                recordings.stream().mapToInt(one -> one.events().size()).sum(),
                heldOut,
                peopleKnown,
                (int) recordings.stream()
                        .map(one -> one.columns().getOrDefault(ANNOTATOR, ""))
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .count(),
                byLabel.entrySet().stream()
                        .map(entry -> new OfLabel(
                                entry.getKey(),
                                entry.getValue().size(),
                                people(entry.getValue()),
                                basis(entry.getValue())))
                        .toList());
    }

    private static Map<String, Integer> basis(List<TrainingRecording> recordings) {
        Map<String, Integer> basis = new TreeMap<>();
        recordings.stream()
                .map(one -> one.columns().getOrDefault(BASIS, ""))
                .filter(said -> !said.isBlank())
                .forEach(said -> basis.merge(said, 1, Integer::sum));
        return basis;
    }

    private static int people(List<TrainingRecording> recordings) {
        return (int)
                recordings.stream().map(TrainingRecording::subject).distinct().count();
    }
}
