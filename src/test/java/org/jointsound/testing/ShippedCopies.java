package org.jointsound.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;

/** Folders with copies of the shipped model, some of which answer as it does and some of which do not. */
public final class ShippedCopies {
    private static final Path SHIPPED = Path.of("models", "0.3.0");

    private ShippedCopies() {}

    public static ModelRegistry in(Path folder) {
        return new ModelRegistry(folder, Unit.featureSets(), () -> Instant.EPOCH, "tester");
    }

    /** The pipeline around a model, as the program makes it. */
    public static Analyser around(EventClassifier classifier) {
        return new Analyser(
                new Listener(DecodeLimits.standard()),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }

    /** A version that answers as the shipped one. */
    public static void add(ModelRegistry registry, String version) throws IOException {
        ModelSpec of = shipped().model();
        add(registry, version, of.event(), of.recording(), of.minConfidence(), Map.of());
    }

    /** A version with other probabilities, which is certain of nothing. */
    public static void addUnsure(ModelRegistry registry, String version) throws IOException {
        ModelSpec of = shipped().model();
        add(registry, version, softer(of.event()), softer(of.recording()), 1, Map.of());
    }

    /** A version that answers as the shipped one and has another part. */
    public static void add(ModelRegistry registry, String version, String part, byte[] bytes) throws IOException {
        ModelSpec of = shipped().model();
        add(registry, version, of.event(), of.recording(), of.minConfidence(), Map.of(part, bytes));
    }

    public static void force(ModelRegistry registry, String alias, String version) throws IOException {
        registry.promote(new Promotion(alias, version, null, true, ""));
    }

    public static void champion(ModelRegistry registry, String version) throws IOException {
        force(registry, ModelStore.CHAMPION, version);
    }

    private static Calibration softer(Calibration of) {
        return new Calibration(2 * of.temperature(), of.lapse(), of.setThreshold(), of.coverage());
    }

    private static Bundle shipped() throws IOException {
        return BundleJson.readBundle(Files.readString(SHIPPED.resolve("bundle.json")));
    }

    private static void add(
            ModelRegistry registry,
            String version,
            Calibration event,
            Calibration recording,
            double minConfidence,
            Map<String, byte[]> more)
            throws IOException {
        Bundle shipped = shipped();
        ModelSpec of = shipped.model();
        ModelSpec spec = new ModelSpec(
                of.name(),
                version,
                of.featureSet(),
                of.features(),
                of.labels(),
                event,
                recording,
                minConfidence,
                of.mostOther(),
                of.novelty());
        Map<String, byte[]> parts = new HashMap<>(more);
        parts.put(Bundle.PARAMETERS, Files.readAllBytes(SHIPPED.resolve(Bundle.PARAMETERS)));
        parts.put(Bundle.CARD, Files.readAllBytes(SHIPPED.resolve(Bundle.CARD)));
        registry.add(new Bundle(Bundle.FORMAT_VERSION, spec, shipped.trainedOn(), Map.of()), parts);
    }
}
