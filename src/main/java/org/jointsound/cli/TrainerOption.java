package org.jointsound.cli;

import java.util.Locale;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainingSettings;
import picocli.CommandLine.Option;

/** What learns; the same option for every command that has it. */
final class TrainerOption {
    /** The standard trainer, and the one that runs wherever a JVM does. */
    private enum Kind {
        TREES,
        SVM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--trainer",
            paramLabel = "KIND",
            defaultValue = "trees",
            description =
                    "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}): boosted trees, which need XGBoost's native library (64-bit"
                            + " Intel, OpenMP), or a support vector machine, which works everywhere.")
    private Kind kind = Kind.TREES;

    /** The settings with the trainer that was asked for. */
    TrainingSettings applied(TrainingSettings standard) {
        return kind == Kind.SVM ? standard.with(new RadialMachine(8, 0.02)) : standard;
    }
}
