package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Parameters;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A folder of models: one folder per version, and {@code aliases.json}, which points at versions by name and digest. The
 * alias vouches for {@code bundle.json}, and that for every other part; nothing is read that no digest vouches for.
 */
public final class ModelStore {
    /** The alias that serves. */
    public static final String CHAMPION = "champion";

    private static final String ALIASES = "aliases.json";
    private static final String BUNDLE = "bundle.json";
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    /** Far above any model of ours; a file beyond it is not one. */
    private static final long MAX_PART_BYTES = 50_000_000;

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
        try {
            Bundle.Alias alias = aliases().get(aliasName);
            if (alias == null) {
                throw refused(
                        Files.isDirectory(directory)
                                ? "the models folder has no model called " + aliasName
                                : "there is no folder of models",
                        null);
            }
            return load(alias);
        } catch (IOException e) {
            throw refused("the model cannot be read: " + e.getClass().getSimpleName(), e);
        } catch (IllegalArgumentException e) {
            throw refused("the model cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Adds a version; its folder appears whole or not at all.
     *
     * @param bundle what to write as {@code bundle.json}; its digests are filled in here
     * @param parts every other file by name
     * @throws InputException ({@code conflict}) if the version is there already: versions never change
     */
    public void add(Bundle bundle, Map<String, byte[]> parts) throws IOException {
        requireNew(bundle.model().version());
        Path target = versionFolder(bundle.model().version());
        Files.createDirectories(directory);
        // Not createTempDirectory, which shuts out every other user of the machine for good.
        Path temporary = Files.createDirectory(directory.resolve(".adding-" + UUID.randomUUID()));
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (part.getValue().length > MAX_PART_BYTES) {
                throw new IllegalArgumentException(part.getKey() + " has " + part.getValue().length
                        + " bytes, a model's part may have " + MAX_PART_BYTES);
            }
            Files.write(temporary.resolve(part.getKey()), part.getValue());
            digests.put(part.getKey(), Digests.sha256(part.getValue()));
        }
        Bundle whole = new Bundle(bundle.formatVersion(), bundle.model(), bundle.trainedOn(), digests);
        Files.writeString(temporary.resolve(BUNDLE), BundleJson.write(whole));
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes sure that a version can be added, before the work of making it.
     *
     * @throws InputException ({@code conflict}) if it is there already: versions never change; ({@code validation}) if it is
     *     no version
     */
    public void requireNew(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "'" + version
                            + "' is no model version; use up to 64 letters, digits, dots, hyphens and underscores, "
                            + "starting with a letter or digit.");
        }
        if (Files.exists(directory.resolve(version))) {
            throw new InputException(
                    ProblemCode.CONFLICT,
                    "Model version " + version
                            + " is there already and versions never change; choose another version.");
        }
    }

    /** Whether there is such an alias. */
    public boolean has(String aliasName) throws IOException {
        return aliases().containsKey(aliasName);
    }

    /** Lets an alias point at a version that is there. */
    public void point(String aliasName, String version) throws IOException {
        byte[] bundle = Files.readAllBytes(versionFolder(version).resolve(BUNDLE));
        Map<String, Bundle.Alias> aliases = new TreeMap<>(aliases());
        aliases.put(aliasName, new Bundle.Alias(version, Digests.sha256(bundle)));
        Path temporary = directory.resolve(".aliases-" + UUID.randomUUID());
        Files.writeString(temporary, BundleJson.write(aliases));
        Files.move(temporary, directory.resolve(ALIASES), StandardCopyOption.ATOMIC_MOVE);
    }

    private EventClassifier load(Bundle.Alias alias) throws IOException {
        Path folder = versionFolder(alias.version());
        byte[] text = vouchedFor(folder, BUNDLE, alias.sha256());
        Bundle bundle = BundleJson.readBundle(new String(text, StandardCharsets.UTF_8));
        if (bundle.formatVersion() != Bundle.FORMAT_VERSION) {
            throw new IllegalArgumentException("its format is version " + bundle.formatVersion()
                    + ", this program reads version " + Bundle.FORMAT_VERSION);
        }
        if (!bundle.model().version().equals(alias.version())) {
            throw new IllegalArgumentException("the folder " + alias.version() + " holds version "
                    + bundle.model().version());
        }
        byte[] parameters = null;
        for (Map.Entry<String, String> part : bundle.sha256().entrySet()) {
            byte[] bytes = vouchedFor(folder, part.getKey(), part.getValue());
            parameters = part.getKey().equals(Bundle.PARAMETERS) ? bytes : parameters;
        }
        if (parameters == null) {
            throw new IllegalArgumentException(BUNDLE + " names no " + Bundle.PARAMETERS);
        }
        return new EventClassifier(bundle.model(), Parameters.read(parameters));
    }

    private static byte[] vouchedFor(Path folder, String name, String sha256) throws IOException {
        Path file = folder.resolve(name);
        if (!folder.equals(file.normalize().getParent())) {
            throw new IllegalArgumentException("'" + name + "' is no name of a part");
        }
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_PART_BYTES) {
            throw new IllegalArgumentException(name + " is missing or too large to be one");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!Digests.sha256(bytes).equals(sha256)) {
            throw new IllegalArgumentException(name + " is not the file its digest vouches for");
        }
        return bytes;
    }

    private Map<String, Bundle.Alias> aliases() throws IOException {
        Path file = directory.resolve(ALIASES);
        return Files.exists(file) ? BundleJson.readAliases(Files.readString(file)) : Map.of();
    }

    private Path versionFolder(String version) {
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("'" + version + "' is no model version");
        }
        return directory.resolve(version);
    }

    private static InputException refused(String detail, @Nullable Exception cause) {
        String advice = detail + ". Point --models at a folder that holds one, or train one.";
        return cause == null
                ? new InputException(ProblemCode.MODEL_NOT_READY, advice)
                : new InputException(ProblemCode.MODEL_NOT_READY, advice, cause);
    }
}
