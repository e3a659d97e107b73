package org.jointsound.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jointsound.history.DriftDays;
import org.jointsound.history.History;
import org.jointsound.model.drift.Drift;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.model.drift.Reference;
import org.jointsound.store.ModelStore;
import org.jointsound.store.References;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a service counted what its models met, and how far to look back. */
final class DriftOptions {
    private static final int MAX_DAYS = 400;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "Days to look back for drift, today included, with --data (${DEFAULT-VALUE}).")
    private int days = 28;

    /** How far a model is from its training, in words; empty where no folder is named. */
    Optional<String> told(ModelStore store, String version, CommandSpec spec) {
        if (days < 1 || days > MAX_DAYS) {
            throw new ParameterException(
                    spec.commandLine(), "--days is " + days + ", it must be from 1 to " + MAX_DAYS + ".");
        }
        diary.check(spec);
        Path data = diary.data();
        if (data == null) {
            return Optional.empty();
        }
        Folder.require(data, spec);
        Optional<References.Known> known = new References(store).of(version);
        if (known.isEmpty()) {
            return Optional.of("cannot be told: the model has no reference.json, for an earlier program made it");
        }
        try (History history = History.openForKeys(data, diary.database())) {
            Reference reference = known.get().reference();
            return Optional.of(
                    new DriftText(days, reference, Drift.of(reference, counts(history.drift(), known.get()))).line());
        }
    }

    private DriftCounts counts(DriftDays kept, References.Known known) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return kept.sum(known.model(), today.minusDays(days - 1), today);
    }
}
