package org.jointsound.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.ModelsJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.ModelSpec;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.store.PartFault;
import org.jointsound.store.StoredModel;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a folder's models. Looking at a version reads and loads all of it, which is too much to do for anybody who asks:
 * what was seen is told for some seconds, unless the folder was written in meanwhile.
 */
final class ModelsView {
    private static final long FRESH_NANOS = 10_000_000_000L;

    private final ModelStore store;
    private final List<FeatureSet> measured;
    private final ServedModels served;
    private final Map<String, Seen> seen = new HashMap<>();

    private record State(Map<String, Bundle.Alias> aliases, int logLines) {}

    private record Seen(State state, long atNanos, ModelsJson.Version version) {}

    ModelsView(ModelStore store, List<FeatureSet> measured, ServedModels served) {
        this.store = store;
        this.measured = measured;
        this.served = served;
    }

    ModelsJson.Listing listing() throws IOException {
        List<ModelsJson.Version> versions = new ArrayList<>();
        for (String version : store.versions()) {
            versions.add(version(version));
        }
        Map<String, String> aliases = new TreeMap<>();
        store.aliases().forEach((name, alias) -> aliases.put(name, alias.version()));
        return new ModelsJson.Listing(serving(), aliases, versions);
    }

    /** One thread at a time, so that many who ask at once cost no more than one. */
    synchronized ModelsJson.Version version(String version) throws IOException {
        State state = new State(store.aliases(), store.log().lines().size());
        long now = System.nanoTime();
        Seen before = seen.get(version);
        if (before != null && before.state().equals(state) && now - before.atNanos() < FRESH_NANOS) {
            return before.version();
        }
        ModelsJson.Version looked = version(store.look(version, measured));
        seen.keySet().retainAll(store.versions());
        seen.put(version, new Seen(state, now, looked));
        return looked;
    }

    private ModelsJson.Serving serving() {
        ServedModel now = served.now();
        ServedModel.Identity identity = now == null ? null : now.identity();
        if (now == null || identity == null) {
            throw new InputException(ProblemCode.MODEL_NOT_READY, "No model is loaded.");
        }
        ServedModel.Shadow shadow = now.shadow();
        return new ModelsJson.Serving(
                identity.name(),
                identity.version(),
                identity.sha256(),
                served.trouble(),
                shadow == null ? null : new ModelsJson.Shadow(shadow.version(), shadow.idle() == null, shadow.idle()));
    }

    private ModelsJson.Version version(StoredModel model) throws IOException {
        return new ModelsJson.Version(
                model.version(),
                model.aliases(),
                model.sound(),
                model.faults().stream().map(PartFault::toString).toList(),
                model.added(),
                model.bytes(),
                facts(model.version(), model.bundle()));
    }

    private ModelsJson.@Nullable Facts facts(String version, @Nullable Bundle bundle) throws IOException {
        if (bundle == null) {
            return null;
        }
        ModelSpec spec = bundle.model();
        return new ModelsJson.Facts(
                spec.name(),
                spec.featureSet(),
                spec.labels(),
                bundle.trainedOn(),
                spec.minConfidence(),
                store.vouchedFor(version),
                bundle.sha256());
    }
}
