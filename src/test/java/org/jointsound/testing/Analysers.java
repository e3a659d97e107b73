package org.jointsound.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.store.ModelStore;

/** The pipeline as it ships, with the model in {@code models}. */
public final class Analysers {
    private static final Analyser SHARED = new Analyser(
            new Listener(DecodeLimits.standard()),
            new ModelStore(Path.of("models")).load(ModelStore.CHAMPION),
            new ConcernPolicy(ConcernTableJson.shipped()),
            InstantSource.system());

    private Analysers() {}

    /** An analyser that is ready to use, the same for every test of the run. */
    public static Analyser shared() {
        return SHARED;
    }
}
