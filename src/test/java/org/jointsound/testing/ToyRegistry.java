package org.jointsound.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointsound.model.Bundle;
import org.jointsound.model.Parameters;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;

/** Folders of tiny models. */
public final class ToyRegistry {
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private ToyRegistry() {}

    /** Trained when it is first asked for, which a process that is given the file never does. */
    private static final class Trained {
        static final byte[] PARAMETERS = Parameters.write(ToyModel.parameters());
    }

    /** The file of trained parameters. */
    public static byte[] parameters() {
        return Trained.PARAMETERS.clone();
    }

    public static ModelRegistry in(Path directory) {
        return new ModelRegistry(directory, List.of(ToyModel.SET), () -> NOON, "tester");
    }

    /** Versions differ in their bundle and card; their parameters are the same. */
    public static void add(ModelRegistry registry, String version) throws IOException {
        registry.add(ToyModel.bundle(version), parts(version));
    }

    /** The same of parameters that were trained elsewhere. */
    public static void add(ModelRegistry registry, String version, byte[] parameters) throws IOException {
        registry.add(ToyModel.bundle(version), parts(version, parameters));
    }

    public static Map<String, byte[]> parts(String version) {
        return parts(version, Trained.PARAMETERS);
    }

    private static Map<String, byte[]> parts(String version, byte[] parameters) {
        return Map.of(
                Bundle.PARAMETERS, parameters, Bundle.CARD, ("card of " + version).getBytes(StandardCharsets.UTF_8));
    }

    public static void force(ModelRegistry registry, String version) throws IOException {
        registry.promote(new Promotion(ModelStore.CHAMPION, version, null, true, ""));
    }

    /** What the champion points at, which must be there. */
    public static Bundle.Alias alias(ModelRegistry registry) throws IOException {
        return Objects.requireNonNull(registry.store().aliases().get(ModelStore.CHAMPION));
    }

    public static String champion(ModelRegistry registry) {
        return registry.store().load(ModelStore.CHAMPION).spec().version();
    }
}
