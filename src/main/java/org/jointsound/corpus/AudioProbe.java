package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.audio.Decoded;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;

/** Reads every file of a dataset to its end, several at a time, by the limits under which it would be trained on. */
final class AudioProbe {
    private final AudioDecoder decoder = new AudioDecoder(DecodeLimits.standard());
    private final Faults faults;

    AudioProbe(Faults faults) {
        this.faults = faults;
    }

    /** Facts of the files that can be read; the others are faults. */
    Map<Path, AudioFacts> probe(List<Entry> entries, int threads, DatasetAudit.Progress progress)
            throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<AudioFacts>> pending = new ArrayList<>();
            for (Entry entry : entries) {
                pending.add(executor.submit(() -> facts(entry)));
            }
            Map<Path, AudioFacts> known = new HashMap<>();
            for (int i = 0; i < pending.size(); i++) {
                try {
                    known.put(entries.get(i).file(), pending.get(i).get());
                } catch (ExecutionException e) {
                    faults.add(
                            entries.get(i).place(),
                            Metadata.FILE_NAME,
                            entries.get(i).named() + " cannot be used: " + reason(e.getCause()));
                }
                progress.done(i + 1, pending.size());
            }
            return known;
        } finally {
            executor.shutdownNow();
        }
    }

    private AudioFacts facts(Entry entry) throws IOException {
        Decoded decoded = decoder.decode(entry.file());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        if (decoded.clip().peak() == 0) {
            warnings.add("It is digital silence throughout.");
        }
        return new AudioFacts(
                decoded.sha256(),
                decoded.clip().seconds(),
                decoded.clip().rateHz(),
                AcousticPrint.of(decoded.clip()),
                warnings);
    }

    /** Only what the owner of the file can mend; anything else is a fault of the program. */
    private static String reason(@Nullable Throwable failure) {
        if (failure instanceof InputException refused) {
            return refused.problem().detail();
        }
        if (failure instanceof AccessDeniedException) {
            return "there is no permission to read it";
        }
        if (failure instanceof FileSystemException named && named.getReason() != null) {
            return "the disk says: " + named.getReason();
        }
        if (failure instanceof IOException) {
            return "the disk does not give it";
        }
        throw new IllegalStateException("a recording could not be probed", failure);
    }
}
