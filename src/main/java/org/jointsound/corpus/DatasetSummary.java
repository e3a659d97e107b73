package org.jointsound.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;

/**
 * What a dataset without faults holds.
 *
 * @param recordings how many
 * @param subjects how many people are known
 * @param seconds length of all recordings together
 * @param labels what is known of each label
 * @param warnings what is allowed but makes a model worse, or its figures too good, one sentence each
 */
public record DatasetSummary(
        int recordings, int subjects, double seconds, SortedMap<Label, Holders> labels, List<String> warnings) {

    /**
     * How often a label was given.
     *
     * @param recordings that carry it
     * @param subjects known people who have it
     */
    public record Holders(int recordings, int subjects) {}

    static DatasetSummary of(List<Provenance> recordings, Collection<AudioFacts> facts, List<String> audioWarnings) {
        TreeMap<Label, Holders> labels = new TreeMap<>();
        TreeSet<Label> found = new TreeSet<>();
        recordings.forEach(one -> found.addAll(one.labels()));
        for (Label label : found) {
            List<Provenance> those = recordings.stream()
                    .filter(one -> one.labels().contains(label))
                    .toList();
            labels.put(label, new Holders(those.size(), subjects(those)));
        }
        double seconds = facts.stream().mapToDouble(AudioFacts::seconds).sum();
        List<String> warnings = new ArrayList<>(audioWarnings);
        warnings.addAll(warnings(recordings, labels));
        return new DatasetSummary(recordings.size(), subjects(recordings), seconds, labels, warnings);
    }

    /** Whether they are the same person only the dataset's maker knows. */
    private static void addNamesAlike(List<Provenance> recordings, List<String> warnings) {
        TreeMap<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        recordings.stream().map(Provenance::subject).distinct().forEach(subject -> {
            String earlier = seen.putIfAbsent(subject, subject);
            if (earlier != null) {
                warnings.add("the subjects " + earlier + " and " + subject
                        + " differ in case only; if they are one person, give one name");
            }
        });
    }

    private static int subjects(List<Provenance> recordings) {
        return (int) recordings.stream()
                .map(Provenance::subject)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .count();
    }

    private static List<String> warnings(List<Provenance> recordings, SortedMap<Label, Holders> labels) {
        List<String> warnings = new ArrayList<>();
        long unknown =
                recordings.stream().filter(one -> one.subject().isEmpty()).count();
        if (unknown > 0) {
            warnings.add(unknown + " of " + recordings.size()
                    + " recordings name no subject: the same person can be on both sides of a split, and every score can"
                    + " be far too good");
        }
        addNamesAlike(recordings, warnings);
        labels.forEach((label, holders) -> {
            if (holders.subjects() == 1) {
                warnings.add(label + " is held by one known subject; at least 2 are needed to train on it");
            }
        });
        long copies = recordings.size()
                - recordings.stream().map(Provenance::sha256).distinct().count();
        if (copies > 0) {
            warnings.add(copies + " recordings hold the same audio as another one; they count twice");
        }
        long unplaced = recordings.stream().filter(one -> one.split().isEmpty()).count();
        if (unplaced > 0 && unplaced < recordings.size()) {
            warnings.add(unplaced + " recordings are on no side of the split that the others have");
        }
        if (labels.size() < 2) {
            warnings.add("there is one label only; at least 2 are needed to train");
        }
        return warnings;
    }
}
