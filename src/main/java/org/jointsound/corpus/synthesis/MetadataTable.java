package org.jointsound.corpus.synthesis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.path.Recorder;
import org.jointsound.corpus.path.SoundPath;
import org.jointsound.corpus.sound.Recipe;

/** Writes the table of a synthetic dataset, recording by recording. */
final class MetadataTable implements Closeable {
    static final List<String> COLUMNS = List.of(
            Metadata.FILE_NAME,
            Metadata.LABEL,
            Metadata.START,
            Metadata.END,
            Metadata.SUBJECT,
            Metadata.SESSION,
            "joint",
            "side",
            "device",
            "placement",
            "movement",
            "difficulty",
            "source_family",
            "recipe",
            "pulses",
            "seed",
            "sample_rate_hz",
            "snr_db",
            "session_minute",
            "room_rt60_s",
            "distance_m",
            "bits",
            "codec",
            "agc",
            "gate",
            "peak_dbfs");

    private final CsvWriter csv;

    MetadataTable(Path file) throws IOException {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        csv.writeRecord(COLUMNS);
    }

    /**
     * Adds a row for each span in which a sound is heard, those of the labelled sound first; one without times when nothing
     * is marked. Of sounds that fill the same span, as when two fill a short excerpt, the first stands for both.
     */
    void add(SyntheticRecording recording) {
        Set<List<String>> marked = new HashSet<>();
        double fileSeconds = recording.clip().clip().seconds();
        for (Sounding sounding : recording.soundings()) {
            for (AudibleSpan span : sounding.spans()) {
                List<String> times = times(span, fileSeconds);
                if (marked.add(times)) {
                    String pulses = span.pulses() == 0 ? "" : Integer.toString(span.pulses());
                    row(recording, sounding.recipe(), times, pulses, decimals(1, span.snrDb()));
                }
            }
        }
        if (marked.isEmpty()) {
            Sounding labelled = recording.soundings().get(0);
            boolean steady = labelled.recipe().kind() == Recipe.Kind.STEADY;
            row(recording, labelled.recipe(), List.of("", ""), "", steady ? "" : decimals(1, labelled.snrDb()));
        }
    }

    /** Rounded inwards, and no span ends behind the file, which may be up to half a sample shorter than its excerpt. */
    private static List<String> times(AudibleSpan span, double fileSeconds) {
        double end = Math.min(span.endSeconds(), fileSeconds);
        return List.of(
                decimals(4, Math.ceil(span.startSeconds() * 1e4) / 1e4), decimals(4, Math.floor(end * 1e4) / 1e4));
    }

    private void row(SyntheticRecording recording, Recipe recipe, List<String> times, String pulses, String snrDb) {
        Session session = recording.session();
        List<String> row = new ArrayList<>(List.of(
                recording.fileName(),
                recipe.label().name(),
                times.get(0),
                times.get(1),
                session.subjectName(),
                session.name(),
                session.joint(),
                session.side(),
                session.path().device().kind().slug(),
                session.placement(),
                recording.conditions().movement(),
                recording.difficulty(),
                recipe.family().slug(),
                recipe.slug(),
                pulses,
                Long.toString(recording.seed()),
                Integer.toString(recording.clip().rateHz()),
                snrDb));
        row.addAll(circumstances(recording));
        csv.writeRecord(row);
    }

    /** How the recording came about, whatever sounds in it. */
    private static List<String> circumstances(SyntheticRecording recording) {
        SoundPath path = recording.session().path();
        Recorder recorder = recording.session().recorder();
        boolean inAir = !path.device().kind().touchesSkin();
        double length = recording.clip().clip().seconds();
        return List.of(
                decimals(2, recording.minute()),
                inAir ? decimals(3, path.room().rt60Seconds()) : "",
                inAir ? decimals(3, path.distanceMetres()) : "",
                Integer.toString(recording.clip().bits()),
                recording.clip().codec(),
                recorder.gain() == null ? "no" : "yes",
                recorder.gate() == null ? "no" : "yes",
                decimals(1, recording.clip().clip().peakDbfs(0, length)));
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
