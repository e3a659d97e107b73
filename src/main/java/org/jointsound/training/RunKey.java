package org.jointsound.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jointsound.corpus.Metadata;
import org.jointsound.feature.FeatureSet;
import org.jointsound.store.Digests;

/** What the models of a cross-validation depend on, in one digest. */
final class RunKey {
    private RunKey() {}

    static String of(TrainingSettings settings, FeatureSet set, LearningSide side, String codeVersion) {
        String text = String.join(
                "\n",
                codeVersion,
                set.id(),
                settings.trainer().toString(),
                settings.seed() + " " + settings.folds() + " " + settings.augment(),
                lines(side.own()),
                lines(side.mixed()));
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** In their order, which the folds depend on. */
    private static String lines(List<TrainingRecording> recordings) {
        return recordings.stream().map(RunKey::line).collect(Collectors.joining("\n"));
    }

    private static String line(TrainingRecording one) {
        return String.join(
                "\t",
                one.sha256(),
                one.name(),
                one.provenance().subject(),
                one.provenance().session(),
                one.provenance().source(),
                one.columns().getOrDefault(Metadata.SOURCE_FAMILY, ""),
                one.columns().getOrDefault("difficulty", ""),
                one.label() + " " + one.mixed(),
                Digests.sha256(KeptForm.ofEvents(one.events(), one.cutOut())));
    }
}
