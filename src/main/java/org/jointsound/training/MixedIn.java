package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.split.Groups;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.corpus.split.SameSound;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Synthetic recordings that are learned from beside those of a dataset, in every fold, and never tried on.
 *
 * @param recordings with labels of the dataset only
 * @param leftOut recordings whose label the dataset does not have
 */
record MixedIn(List<TrainingRecording> recordings, int leftOut) {
    private static final Set<String> FAMILIES =
            Arrays.stream(SourceFamily.values()).map(SourceFamily::slug).collect(Collectors.toUnmodifiableSet());

    MixedIn {
        recordings = List.copyOf(recordings);
    }

    static MixedIn none() {
        return new MixedIn(List.of(), 0);
    }

    /**
     * Reads and hears a generated corpus.
     *
     * @param own recordings that it is mixed with
     * @throws InputException if it is no generated corpus, has audio of the dataset itself, or no recording with its labels
     */
    static MixedIn read(Path corpus, List<TrainingRecording> own, Hearing.Ear ear, RunContext context)
            throws IOException, InterruptedException {
        Set<Label> labels = own.stream()
                .flatMap(one -> one.events().stream())
                .map(LabelledEvent::label)
                .collect(Collectors.toUnmodifiableSet());
        List<LabelledRecording> all = DatasetReader.read(corpus);
        requireGenerated(corpus, all);
        List<LabelledRecording> wanted =
                all.stream().filter(one -> labels.contains(one.wholeLabel())).toList();
        if (wanted.isEmpty()) {
            throw refused("None of the " + all.size() + " synthetic recordings has a label of the dataset, which are "
                    + labels.stream().sorted().map(Label::name).collect(Collectors.joining(", "))
                    + ". Leave out --mix-synthetic.");
        }
        List<TrainingRecording> heard =
                Hearing.of(corpus, wanted, ear, context.threads(), (what, done, count) -> context.progress()
                        .done("synthetic " + what, done, count));
        requireOthers(heard, own);
        return new MixedIn(heard.stream().map(one -> only(one, labels)).toList(), all.size() - wanted.size());
    }

    /** Real people could be the dataset's own, and would then be on both sides of a fold. */
    private static void requireGenerated(Path corpus, List<LabelledRecording> all) {
        long generated = all.stream()
                .filter(one -> FAMILIES.contains(one.columns().getOrDefault(Metadata.SOURCE_FAMILY, "")))
                .count();
        if (generated < all.size()) {
            throw refused("'" + corpus.getFileName() + "' is no generated corpus: " + (all.size() - generated) + " of "
                    + all.size() + " recordings have no " + Metadata.SOURCE_FAMILY
                    + " of the synthesis. Put real recordings into the dataset itself.");
        }
    }

    private static void requireOthers(List<TrainingRecording> mixed, List<TrainingRecording> own) {
        // By numbers in place of names, which both may have; the dataset's own first, so that a shared sound has one of
        // theirs.
        List<TrainingRecording> all =
                Stream.concat(own.stream(), mixed.stream()).toList();
        List<Provenance> tied = SameSound.tied(IntStream.range(0, all.size())
                .mapToObj(i -> {
                    Provenance one = all.get(i).provenance();
                    return new Provenance(Integer.toString(i), "", "", "", "", one.sha256(), Set.of())
                            .printed(one.print());
                })
                .toList());
        int[] first = Groups.of(tied);
        for (int i = own.size(); i < first.length; i++) {
            if (first[i] < own.size()) {
                throw refused("The dataset holds the synthetic recording "
                        + all.get(i).name() + " too, as " + all.get(first[i]).name()
                        + "; it would be learned from and tried on. Mix in another corpus.");
            }
        }
    }

    private static TrainingRecording only(TrainingRecording one, Set<Label> labels) {
        return new TrainingRecording(
                one.provenance(),
                one.label(),
                one.mixed(),
                one.columns(),
                only(one.events(), labels),
                only(one.cutOut(), labels));
    }

    private static List<LabelledEvent> only(List<LabelledEvent> events, Set<Label> labels) {
        return events.stream().filter(event -> labels.contains(event.label())).toList();
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}
