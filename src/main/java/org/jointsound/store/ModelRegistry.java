package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.BundleJson;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Writes in a folder of models. Each action is prepared under a hidden name, logged, and finished; {@code log.jsonl} is the
 * moment from which it counts, so a process that is killed at any point leaves the folder as before or after the action once the
 * next writer has come by, and the champion loads all the time. One writer at a time, by a lock on a file.
 */
public final class ModelRegistry {
    static final String ADD = "add";
    static final String DELETE = "delete";
    private static final String NONE = "";

    private final Path directory;
    private final List<FeatureSet> measured;
    private final InstantSource clock;
    private final String by;
    private final ModelStore store;
    private final Preparations preparations;

    /**
     * A registry in a folder, which is made when the first model is added.
     *
     * @param measured feature sets that this program measures; no model of another is let serve
     * @param clock for the log
     * @param by name of whoever acts, for the log
     */
    public ModelRegistry(Path directory, List<FeatureSet> measured, InstantSource clock, String by) {
        this.directory = directory;
        this.measured = List.copyOf(measured);
        this.clock = clock;
        this.by = by;
        this.store = new ModelStore(directory);
        this.preparations = new Preparations(directory);
    }

    /** The same folder, to read. */
    public ModelStore store() {
        return store;
    }

    /**
     * Adds a version; its folder appears whole or not at all.
     *
     * @param bundle what to write as {@code bundle.json}; its digests are filled in here
     * @param parts every other file by name, which may be {@code report/} and a name
     * @throws InputException ({@code conflict}) if the version is or was there: versions never change
     */
    public void add(Bundle bundle, Map<String, byte[]> parts) throws IOException {
        String version = bundle.model().version();
        store.requireNew(version);
        Files.createDirectories(directory);
        writing(() -> {
            store.requireNew(version);
            Path prepared = preparations.adding(version);
            // Not createTempDirectory, which shuts out every other user of the machine for good.
            Files.createDirectory(prepared);
            Map<String, String> digests = writeParts(prepared, parts);
            byte[] text = BundleJson.write(
                            new Bundle(bundle.formatVersion(), bundle.model(), bundle.trainedOn(), digests))
                    .getBytes(StandardCharsets.UTF_8);
            Durable.write(prepared.resolve(BundleFolder.BUNDLE), text);
            Durable.syncFolder(prepared);
            log(ADD, new Bundle.Alias(version, Digests.sha256(text)), NONE, none(), false, NONE);
            Durable.move(prepared, directory.resolve(version));
            return version;
        });
    }

    /**
     * Lets an alias point at a version that is there and sound. The champion gives way only to a version that was measured
     * against it, or by force.
     *
     * @throws InputException ({@code conflict}) if the champion is not the one that was measured against; ({@code model-not-ready})
     *     naming what is wrong with the version
     */
    public void promote(Promotion promotion) throws IOException {
        requireFolder();
        writing(() -> {
            Bundle.Alias now = store.aliases().get(promotion.alias());
            boolean guarded = promotion.alias().equals(ModelStore.CHAMPION) && !promotion.forced();
            if (guarded && now != null && !now.equals(promotion.measuredAgainst())) {
                throw conflict("The champion is " + now.version()
                        + ", and the version was not measured against it. Measure again, or force it.");
            }
            String sha256 = requireSound(promotion.version(), store.vouchedFor(promotion.version()));
            point(
                    ServedBefore.PROMOTE,
                    promotion.alias(),
                    new Bundle.Alias(promotion.version(), sha256),
                    promotion.forced(),
                    promotion.reason());
            return promotion;
        });
    }

    /**
     * Lets the champion be the one that was before it; versions that are deleted are passed over.
     *
     * @return the version that serves since
     * @throws InputException ({@code conflict}) if there is none, or the log does not tell; ({@code model-not-ready}) if that version is
     *     broken
     */
    public String rollback(String reason) throws IOException {
        requireFolder();
        return writing(() -> {
            List<Integer> unreadable = store.log().unreadable();
            if (!unreadable.isEmpty()) {
                throw conflict(RegistryLog.FILE + " cannot be read in line " + unreadable.get(0)
                        + ", so it does not tell what served before. Promote a version by its name.");
            }
            Bundle.Alias back = wayBack().orElseThrow(() -> conflict("There is no version to go back to."));
            requireSound(back.version(), back.sha256());
            point(ServedBefore.ROLLBACK, ModelStore.CHAMPION, back, false, reason);
            return back.version();
        });
    }

    /**
     * Deletes a version for good.
     *
     * @param force also the one that a rollback would return to
     * @throws InputException ({@code conflict}) if an alias points at it, or a rollback would return to it; ({@code not-found}) if it is
     *     not there
     */
    public void delete(String version, boolean force, String reason) throws IOException {
        requireFolder();
        writing(() -> {
            if (!store.versions().contains(version)) {
                throw new InputException(ProblemCode.NOT_FOUND, "There is no model version '" + version + "'.");
            }
            requireUnused(version, force);
            Bundle.Alias deleted = new Bundle.Alias(version, store.vouchedFor(version));
            Path prepared = preparations.deleting(version);
            Durable.move(directory.resolve(version), prepared);
            log(DELETE, deleted, NONE, none(), force, reason);
            Durable.deleteTree(prepared);
            return version;
        });
    }

    /** Finishes or undoes what killed writers left, as every other action does first. */
    public void settle() throws IOException {
        requireFolder();
        writing(() -> directory);
    }

    private void requireUnused(String version, boolean force) throws IOException {
        for (Map.Entry<String, Bundle.Alias> alias : store.aliases().entrySet()) {
            if (alias.getValue().version().equals(version)) {
                throw conflict("Model version " + version + " is the " + alias.getKey()
                        + ". Let that alias point at another version first.");
            }
        }
        boolean isWayBack =
                wayBack().filter(back -> back.version().equals(version)).isPresent();
        if (isWayBack && !force) {
            throw conflict("A rollback would return to model version " + version
                    + ". Use --force if that shall no longer be possible.");
        }
    }

    private Optional<Bundle.Alias> wayBack() throws IOException {
        Bundle.Alias now = store.aliases().get(ModelStore.CHAMPION);
        Predicate<String> present = List.copyOf(store.versions())::contains;
        return now == null
                ? Optional.empty()
                : ServedBefore.of(store.log().lines(), ModelStore.CHAMPION, now).before(present);
    }

    /** The digest of the version's {@code bundle.json}, where all of it is sound. */
    private String requireSound(String version, String sha256) throws IOException {
        BundleFolder folder = store.folder(version);
        List<PartFault> faults = folder.faults(sha256, measured);
        if (!faults.isEmpty()) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "Model version " + version + " is broken: " + faults.get(0) + ". It cannot serve.");
        }
        return Digests.sha256(folder.part(BundleFolder.BUNDLE, sha256));
    }

    private void point(String action, String aliasName, Bundle.Alias to, boolean forced, String reason)
            throws IOException {
        Map<String, Bundle.Alias> aliases = new TreeMap<>(store.aliases());
        Bundle.Alias before = aliases.put(aliasName, to);
        preparations.nextAliases(aliases);
        log(action, to, aliasName, before == null ? none() : before, forced, reason);
        preparations.takeNextAliases();
    }

    private void log(String action, Bundle.Alias to, String alias, Bundle.Alias before, boolean forced, String reason)
            throws IOException {
        RegistryLog.append(
                directory,
                new LogLine(
                        clock.instant(),
                        action,
                        to.version(),
                        to.sha256(),
                        alias,
                        before.version(),
                        before.sha256(),
                        forced,
                        reason,
                        by));
    }

    private static Bundle.Alias none() {
        return new Bundle.Alias(NONE, NONE);
    }

    private static Map<String, String> writeParts(Path folder, Map<String, byte[]> parts) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getValue().length > BundleFolder.MAX_PART_BYTES) {
                throw new IllegalArgumentException(part.getKey() + " has " + part.getValue().length
                        + " bytes, a model's part may have " + BundleFolder.MAX_PART_BYTES);
            }
            if (!BundleFolder.isName(part.getKey())) {
                throw new IllegalArgumentException("'" + part.getKey() + "' is no name of a part");
            }
            Path file = folder.resolve(part.getKey());
            if (!folder.equals(file.getParent())) {
                Files.createDirectories(folder.resolve(BundleFolder.REPORT));
            }
            Durable.write(file, part.getValue());
            digests.put(part.getKey(), Digests.sha256(part.getValue()));
        }
        if (Files.isDirectory(folder.resolve(BundleFolder.REPORT))) {
            Durable.syncFolder(folder.resolve(BundleFolder.REPORT));
        }
        return digests;
    }

    private <T> T writing(RegistryLock.Work<T> work) throws IOException {
        return RegistryLock.holding(directory, () -> {
            preparations.settle();
            return work.run();
        });
    }

    private void requireFolder() {
        if (!Files.isDirectory(directory)) {
            throw new InputException(
                    ProblemCode.NOT_FOUND, "There is no folder of models there. Point --models at one.");
        }
    }

    private static InputException conflict(String detail) {
        return new InputException(ProblemCode.CONFLICT, detail);
    }
}
