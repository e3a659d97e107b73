package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.store.Digests;

/**
 * Hears recordings with their altered copies, and keeps what was measured: the dearest part of a run.
 *
 * @param copies altered ones of each, to learn from
 * @param seed of the copies
 * @param codeVersion of the program; another one may measure otherwise
 */
record KeptEar(Listener listener, int copies, long seed, TrainingWork work, String codeVersion) implements Hearing.Ear {
    /** Larger files are no recordings, and are refused by name when they are heard. */
    private static final long MOST_BYTES = 100_000_000;

    @Override
    public TrainingRecording hear(String name, LabelledRecording source) throws IOException {
        if (!work.keeps() || Files.size(source.file()) > MOST_BYTES) {
            return TrainingRecording.of(name, source, listener, copies, seed);
        }
        String sha256 = Digests.sha256(Files.readAllBytes(source.file()));
        String key = "heard by " + codeVersion + " as " + listener.featureSet().id() + ": " + sha256 + " "
                + source.labels() + source.spans() + " copies " + copies + (copies > 0 ? " seed " + seed : "");
        Optional<byte[]> kept = work.find(key);
        if (kept.isPresent()) {
            return KeptForm.heard(kept.get(), name, source, sha256, listener.featureSet());
        }
        TrainingRecording heard = TrainingRecording.of(name, source, listener, copies, seed);
        if (heard.sha256().equals(sha256)) {
            work.keep(key, KeptForm.ofHeard(heard));
        }
        return heard;
    }
}
