package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Parameters;

/**
 * The folder of one version. Every part is named by {@code bundle.json} with its digest; nothing is believed that no digest
 * vouches for. Parts lie in the folder itself or in its one subfolder {@value #REPORT}; links are no parts, and neither is what
 * lies elsewhere.
 */
final class BundleFolder {
    static final String BUNDLE = "bundle.json";
    /** The only subfolder. */
    static final String REPORT = "report";
    /** Far above any model of ours; a file beyond it is not one. */
    static final long MAX_PART_BYTES = 50_000_000;

    /** For faults that no single file has. */
    private static final String FOLDER = "folder";

    /** No separators but the one, no drive, and no dot at the start: neither hidden nor the way up. */
    private static final Pattern NAME = Pattern.compile("(?:" + REPORT + "/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path folder;
    private final String version;

    BundleFolder(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * Reads {@code bundle.json}.
     *
     * @param sha256 what vouches for it; empty where nothing does
     * @throws PartException naming what is wrong
     */
    Bundle bundle(String sha256) throws IOException {
        String text = new String(part(BUNDLE, sha256), StandardCharsets.UTF_8);
        try {
            int format = BundleJson.formatVersion(text);
            if (format != Bundle.FORMAT_VERSION) {
                throw new PartException(
                        BUNDLE,
                        "has the format version " + format + ", this program reads version " + Bundle.FORMAT_VERSION);
            }
            Bundle bundle = BundleJson.readBundle(text);
            if (!bundle.model().version().equals(version)) {
                throw new PartException(
                        BUNDLE,
                        "in the folder " + version + " holds version "
                                + bundle.model().version());
            }
            return bundle;
        } catch (PartException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PartException(BUNDLE, "is " + e.getMessage());
        }
    }

    /**
     * The bytes of a part.
     *
     * @param sha256 what vouches for it; empty where nothing does
     * @throws PartException if it is not what was asked for
     */
    byte[] part(String name, String sha256) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new PartException(FOLDER, version + " is missing, or is a link");
        }
        if (!isName(name)) {
            throw new PartException(
                    "'" + name + "'", "is no name of a part, which lies in the folder itself or in its " + REPORT);
        }
        Path file = folder.resolve(name);
        boolean behindALink = name.startsWith(REPORT + "/") && Files.isSymbolicLink(folder.resolve(REPORT));
        if (behindALink || Files.isSymbolicLink(file)) {
            throw new PartException(name, "is a link or lies behind one, and a part must be a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new PartException(name, "is missing");
        }
        if (Files.size(file) > MAX_PART_BYTES) {
            throw new PartException(name, "has more than " + MAX_PART_BYTES + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        if (!sha256.isEmpty() && !Digests.sha256(bytes).equals(sha256)) {
            throw new PartException(name, "is not the file its digest vouches for");
        }
        return bytes;
    }

    /** Whether a part may be called so. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals(REPORT);
    }

    /** The model, with every part checked; as {@link #bundle}. */
    EventClassifier load(String sha256) throws IOException {
        Bundle bundle = bundle(sha256);
        byte[] parameters = null;
        for (Map.Entry<String, String> part : bundle.sha256().entrySet()) {
            byte[] bytes = part(part.getKey(), part.getValue());
            parameters = part.getKey().equals(Bundle.PARAMETERS) ? bytes : parameters;
        }
        if (parameters == null) {
            throw new PartException(BUNDLE, "names no " + Bundle.PARAMETERS);
        }
        try {
            return new EventClassifier(bundle.model(), Parameters.read(parameters));
        } catch (IllegalArgumentException e) {
            throw new PartException(Bundle.PARAMETERS, "does not fit " + BUNDLE + ": " + e.getMessage());
        }
    }

    /**
     * Everything that is wrong, at once where that can be told.
     *
     * @param sha256 as for {@link #bundle}
     * @param measured feature sets that this program measures
     */
    List<PartFault> faults(String sha256, List<FeatureSet> measured) throws IOException {
        List<PartFault> faults = new ArrayList<>();
        Bundle bundle;
        try {
            bundle = bundle(sha256);
        } catch (PartException e) {
            return List.of(e.fault());
        }
        for (Map.Entry<String, String> part : bundle.sha256().entrySet()) {
            try {
                part(part.getKey(), part.getValue());
            } catch (PartException e) {
                faults.add(e.fault());
            }
        }
        faults.addAll(foreign(bundle));
        return faults.isEmpty() ? misfit(sha256, measured).map(List::of).orElse(List.of()) : faults;
    }

    /** Bytes of all files; 0 without a folder. */
    long bytes() throws IOException {
        long sum = 0;
        for (Path file : files()) {
            sum += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return sum;
    }

    private Optional<PartFault> misfit(String sha256, List<FeatureSet> measured) throws IOException {
        try {
            EventClassifier classifier = load(sha256);
            classifier.checkSetAmong(measured);
            return Optional.empty();
        } catch (PartException e) {
            return Optional.of(e.fault());
        } catch (IllegalArgumentException e) {
            return Optional.of(new PartFault(BUNDLE, "is of a foreign model: " + e.getMessage()));
        }
    }

    /** What no digest vouches for; hidden files are those of the system. */
    private List<PartFault> foreign(Bundle bundle) throws IOException {
        return files().stream()
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .map(this::name)
                .filter(name -> !name.equals(BUNDLE) && !bundle.sha256().containsKey(name))
                .map(name -> new PartFault(name, "is foreign: " + BUNDLE + " does not name it"))
                .toList();
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** What lies in the folder and in its subfolder, which is looked into and not counted itself. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path one : inside(folder)) {
            boolean report =
                    one.getFileName().toString().equals(REPORT) && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS);
            files.addAll(report ? inside(one) : List.of(one));
        }
        return files;
    }

    private static List<Path> inside(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
