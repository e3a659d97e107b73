package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.BundleJson;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A folder of models, to read: one folder per version, {@code aliases.json}, which points at versions by name and digest, and
 * {@code log.jsonl}. The alias vouches for {@code bundle.json}, and that for every other part; nothing is loaded that no digest
 * vouches for. {@link ModelRegistry} writes.
 */
public final class ModelStore {
    /** The alias that serves. */
    public static final String CHAMPION = "champion";
    /** The alias of a model that is being tried. */
    public static final String CHALLENGER = "challenger";

    static final String ALIASES = "aliases.json";

    private final Path directory;

    public ModelStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Loads the model that an alias points at.
     *
     * @throws InputException ({@code model-not-ready}) naming the part that is missing, foreign or changed
     */
    public EventClassifier load(String aliasName) {
        return loading(() -> {
            Bundle.Alias alias = aliases().get(aliasName);
            if (alias == null) {
                throw refused(
                        Files.isDirectory(directory)
                                ? "the models folder has no model called " + aliasName
                                : "there is no folder of models",
                        null);
            }
            return folder(alias.version()).load(alias.sha256());
        });
    }

    /**
     * Loads what an alias pointed at when it was read, whatever it points at by now.
     *
     * @throws InputException ({@code model-not-ready}) as {@link #load(String)}
     */
    public EventClassifier load(Bundle.Alias alias) {
        return loading(() -> folder(alias.version()).load(alias.sha256()));
    }

    /**
     * Loads a version, whether an alias points at it or not.
     *
     * @throws InputException ({@code model-not-ready}) as {@link #load(String)}
     */
    public EventClassifier loadVersion(String version) {
        return loading(() -> folder(version).load(vouchedFor(version)));
    }

    /**
     * What the aliases point at, by name.
     *
     * @throws InputException ({@code model-not-ready}) if that cannot be read
     */
    public Map<String, Bundle.Alias> aliases() throws IOException {
        Path file = directory.resolve(ALIASES);
        try {
            return Files.exists(file) ? BundleJson.readAliases(Files.readString(file)) : Map.of();
        } catch (IllegalArgumentException e) {
            throw refused(ALIASES + " is " + e.getMessage(), e);
        }
    }

    /** Whether there is such an alias. */
    public boolean has(String aliasName) throws IOException {
        return aliases().containsKey(aliasName);
    }

    /** Who did what when. */
    public RegistryLog log() throws IOException {
        return RegistryLog.read(directory);
    }

    /** Names of all versions, sorted; none without a folder. */
    public List<String> versions() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> VersionName.isOne(name))
                    .sorted()
                    .toList();
        }
    }

    /**
     * A version that can be added: the highest of the form {@code 1.2.3} that is or was there, with one more in the last place;
     * 1.0.0 where there is none.
     */
    public String nextVersion() throws IOException {
        Stream<String> deleted = log().lines().stream()
                .filter(line -> line.action().equals(ModelRegistry.DELETE))
                .map(LogLine::version);
        return VersionName.after(Stream.concat(versions().stream(), deleted));
    }

    /**
     * The version that is meant.
     *
     * @param name of an alias or a version
     * @throws InputException ({@code not-found}) if there is neither
     */
    public String resolve(String name) throws IOException {
        Bundle.Alias alias = aliases().get(name);
        if (alias != null) {
            return alias.version();
        }
        List<String> versions = versions();
        if (!versions.contains(name)) {
            throw new InputException(
                    ProblemCode.NOT_FOUND,
                    "There is no model version or alias '" + name + "'; there "
                            + (versions.isEmpty() ? "are no models." : "is " + String.join(", ", versions) + "."));
        }
        return name;
    }

    /**
     * Looks at a version and checks every part of it.
     *
     * @param measured feature sets that this program measures; a model of another is foreign
     */
    public StoredModel look(String version, List<FeatureSet> measured) throws IOException {
        BundleFolder folder = folder(version);
        List<PartFault> faults = new ArrayList<>();
        String byAlias = byAlias(version);
        String vouched = vouchedFor(version);
        if (!byAlias.isEmpty() && !byAlias.equals(vouched)) {
            faults.add(
                    new PartFault(ALIASES, "vouches for another " + BundleFolder.BUNDLE + " than " + RegistryLog.FILE));
        }
        faults.addAll(folder.faults(vouched, measured));
        Bundle bundle = null;
        try {
            bundle = folder.bundle("");
        } catch (PartException e) {
            // It is among the faults already.
        }
        List<String> names = aliases().entrySet().stream()
                .filter(entry -> entry.getValue().version().equals(version))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new StoredModel(version, names, bundle, folder.bytes(), added(version), faults);
    }

    /** What is wrong beside the versions: aliases that point nowhere, and lines of the log that cannot be read. */
    public List<PartFault> folderFaults() throws IOException {
        List<PartFault> faults = new ArrayList<>();
        List<String> versions = versions();
        aliases().forEach((name, alias) -> {
            if (!versions.contains(alias.version())) {
                faults.add(new PartFault(
                        ALIASES, "lets " + name + " point at version " + alias.version() + ", which is missing"));
            }
        });
        log().unreadable()
                .forEach(number -> faults.add(new PartFault(RegistryLog.FILE, "cannot be read in line " + number)));
        return faults;
    }

    /** What killed writers left, in words; none of it keeps a model from serving. */
    public List<String> leftovers() throws IOException {
        List<String> left = new ArrayList<>();
        if (log().torn()) {
            left.add("the last line of " + RegistryLog.FILE + " breaks off; what it was about did not happen");
        }
        if (new Preparations(directory).any()) {
            left.add("an action was cut short; the next one finishes or undoes it first");
        }
        return left;
    }

    /**
     * A part of a version as text, checked by its digest; empty where the version has no such part.
     *
     * @throws InputException ({@code model-not-ready}) if it is not what its digest vouches for
     */
    public Optional<String> part(String version, String name) {
        return loading(() -> {
            BundleFolder folder = folder(version);
            String sha256 = folder.bundle(vouchedFor(version)).sha256().get(name);
            return sha256 == null
                    ? Optional.empty()
                    : Optional.of(new String(folder.part(name, sha256), StandardCharsets.UTF_8));
        });
    }

    /**
     * Makes sure that a version can be added, before the work of making it.
     *
     * @throws InputException ({@code conflict}) if it is or was there: versions never change; ({@code validation}) if it is
     *     no version
     */
    public void requireNew(String version) throws IOException {
        if (!VersionName.isOne(version)) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "'" + version
                            + "' is no model version; use up to 64 letters, digits, dots, hyphens and underscores, "
                            + "starting with a letter or digit.");
        }
        boolean deleted = log().lines().stream()
                .anyMatch(line -> line.action().equals(ModelRegistry.DELETE)
                        && line.version().equals(version));
        if (deleted || Files.exists(directory.resolve(version), LinkOption.NOFOLLOW_LINKS)) {
            throw new InputException(
                    ProblemCode.CONFLICT,
                    "Model version " + version + (deleted ? " was deleted" : " is there already")
                            + " and versions never change; choose another version.");
        }
    }

    BundleFolder folder(String version) {
        if (!VersionName.isOne(version)) {
            throw new IllegalArgumentException("'" + version + "' is no model version");
        }
        return new BundleFolder(directory.resolve(version), version);
    }

    /** The digest of a version's {@code bundle.json} by the log, else by an alias, else empty. */
    public String vouchedFor(String version) throws IOException {
        String vouched = byAlias(version);
        for (LogLine line : log().lines()) {
            vouched = line.version().equals(version) && !line.sha256().isEmpty() ? line.sha256() : vouched;
            vouched = line.previous().equals(version) ? line.previousSha256() : vouched;
        }
        return vouched;
    }

    private String byAlias(String version) throws IOException {
        return aliases().values().stream()
                .filter(alias -> alias.version().equals(version))
                .map(Bundle.Alias::sha256)
                .findFirst()
                .orElse("");
    }

    private @Nullable Instant added(String version) throws IOException {
        return log().lines().stream()
                .filter(line -> line.action().equals(ModelRegistry.ADD))
                .filter(line -> line.version().equals(version))
                .map(LogLine::at)
                .findFirst()
                .orElse(null);
    }

    private static <T> T loading(RegistryLock.Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw refused("the model cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (IllegalArgumentException e) {
            throw refused("the model cannot be used: " + e.getMessage(), e);
        }
    }

    private static InputException refused(String detail, @Nullable Exception cause) {
        String advice = detail + ". Point --models at a folder that holds one, or train one.";
        return cause == null
                ? new InputException(ProblemCode.MODEL_NOT_READY, advice)
                : new InputException(ProblemCode.MODEL_NOT_READY, advice, cause);
    }
}
