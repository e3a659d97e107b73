package org.jointsound.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.store.Digests;

/**
 * Whether a model learned from what it is to be measured on. Known where the bundle says by digests whom and what it learned from;
 * of bundles that say only the fingerprint of their dataset, little is.
 */
public final class HeldOut {
    private static final int MOST_NAMED = 5;

    private final List<LabelledRecording> judged;
    private final List<String> names;
    private final List<String> digests;
    /** Of what the dataset's own split leaves to training; empty without such a split. */
    private final String restFingerprint;

    private HeldOut(List<LabelledRecording> judged, List<String> names, List<String> digests, String restFingerprint) {
        this.judged = judged;
        this.names = names;
        this.digests = digests;
        this.restFingerprint = restFingerprint;
    }

    /**
     * What was found of one model.
     *
     * @param learned why the dataset is no fair trial: what of it the model learned from; empty where nothing was found
     * @param unknown what cannot be known; empty where all is
     */
    public record Finding(List<String> learned, List<String> unknown) {
        public Finding {
            learned = List.copyOf(learned);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Reads every file of a dataset for its digest.
     *
     * @param whole the dataset; what {@link EvaluationRun#heldOut()} leaves of it is to be judged
     */
    public static HeldOut of(EvaluationRun whole) throws IOException {
        List<LabelledRecording> judged = whole.heldOut().sources();
        List<LabelledRecording> rest = judged.size() == whole.recordings()
                ? List.of()
                : whole.sources().stream()
                        .filter(one -> !EvaluationRun.isHeldOut(one))
                        .toList();
        return new HeldOut(
                judged,
                judged.stream().map(whole::name).toList(),
                digests(judged),
                rest.isEmpty()
                        ? ""
                        : fingerprint(rest, rest.stream().map(whole::name).toList(), digests(rest)));
    }

    /**
     * Of recordings whose digests are known.
     *
     * @param judged those that are to be judged
     * @param names of them, as messages give them
     * @param digests of their bytes, in hex
     */
    public static HeldOut of(List<LabelledRecording> judged, List<String> names, List<String> digests) {
        return new HeldOut(List.copyOf(judged), List.copyOf(names), List.copyOf(digests), "");
    }

    /**
     * What is known of one model.
     *
     * @param model as messages name it
     * @param learned what its bundle says that it learned from, where it does
     * @param otherPeople whether people of the same pseudonym are known to be others
     */
    public Finding check(String model, Bundle.TrainedOn trainedOn, Optional<LearnedFrom> learned, boolean otherPeople) {
        return learned.isPresent() ? byDigests(model, learned.get(), otherPeople) : byFingerprint(model, trainedOn);
    }

    private Finding byDigests(String model, LearnedFrom learned, boolean otherPeople) {
        List<String> found = new ArrayList<>();
        Set<String> recordings = Set.copyOf(learned.recordings());
        List<String> same = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (recordings.contains(Fingerprint.ofRecording(digests.get(i)))) {
                same.add(names.get(i));
            }
        }
        if (!same.isEmpty()) {
            found.add(model + " learned from " + same.size() + " of these recordings: " + some(same));
        }
        Set<String> subjects = Set.copyOf(learned.subjects());
        List<String> people = people().stream()
                .filter(subject -> subjects.contains(Fingerprint.ofSubject(subject)))
                .toList();
        if (!people.isEmpty() && !otherPeople) {
            found.add(model + " learned from " + people.size() + " people of the same pseudonyms: " + some(people)
                    + " (say that they are others by --other-people, or other_people over HTTP, if that is so)");
        }
        boolean anyUnnamed = judged.stream().anyMatch(one -> one.subject().isEmpty());
        return new Finding(
                found,
                anyUnnamed || subjects.isEmpty()
                        ? List.of(
                                "whether " + model + " learned from these people cannot be known, as not all are named")
                        : List.of());
    }

    private Finding byFingerprint(String model, Bundle.TrainedOn trainedOn) {
        if (trainedOn.datasetSha256().equals(fingerprint(judged, names, digests))) {
            return new Finding(List.of(model + " learned from these very recordings"), List.of());
        }
        if (trainedOn.datasetSha256().equals(restFingerprint)) {
            return new Finding(List.of(), List.of());
        }
        return new Finding(
                List.of(),
                List.of("whether " + model
                        + " learned from these people or recordings cannot be known, as its bundle does not say"));
    }

    private static String fingerprint(List<LabelledRecording> recordings, List<String> names, List<String> digests) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            LabelledRecording one = recordings.get(i);
            String holder = one.provenance(names.get(i), digests.get(i)).holder();
            lines.add(Fingerprint.line(digests.get(i), one.wholeLabel(), holder));
        }
        return Fingerprint.of(lines);
    }

    private Set<String> people() {
        Set<String> people = new TreeSet<>();
        judged.stream().map(LabelledRecording::subject).forEach(people::add);
        people.remove("");
        return people;
    }

    private static String some(List<String> names) {
        List<String> first = names.subList(0, Math.min(MOST_NAMED, names.size()));
        return String.join(", ", first) + (names.size() > MOST_NAMED ? ", …" : "");
    }

    private static List<String> digests(List<LabelledRecording> recordings) throws IOException {
        List<String> digests = new ArrayList<>();
        for (LabelledRecording one : recordings) {
            digests.add(Digests.sha256(Files.readAllBytes(one.file())));
        }
        return digests;
    }
}
