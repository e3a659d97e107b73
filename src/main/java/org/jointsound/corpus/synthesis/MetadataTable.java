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
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.path.Recorder;
import org.jointsound.corpus.path.SoundPath;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/** Writes the table of a synthetic dataset, recording by recording. */
final class MetadataTable implements Closeable {
    /** A nuisance below this is not marked: it does not stand out of the background. */
    private static final double LEAST_HEARD_DB = 3;

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
     * Adds a row for each mark, those of the labelled sound first; one without times when nothing is marked. Of sounds of
     * one label that fill the same span, as when two fill a short excerpt, the first stands for both.
     */
    void add(SyntheticRecording recording) {
        Set<MarkedSpan> spans = new HashSet<>();
        double fileSeconds = recording.clip().clip().seconds();
        for (Sounding sounding : recording.soundings()) {
            if (sounding.recipe().kind() == Recipe.Kind.JOINT || sounding.snrDb() >= LEAST_HEARD_DB) {
                for (Track.Mark mark : sounding.marks()) {
                    MarkedSpan span = span(mark, fileSeconds, sounding.recipe().label());
                    if (spans.add(span)) {
                        add(recording, sounding, span, mark.pulseSeconds().size());
                    }
                }
            }
        }
        if (spans.isEmpty()) {
            row(recording, recording.soundings().get(0), "", "", "");
        }
    }

    /** Rounded inwards, and no span ends behind the file, which may be up to half a sample shorter than its excerpt. */
    private static MarkedSpan span(Track.Mark mark, double fileSeconds, Label label) {
        double end = Math.min(mark.endSeconds(), fileSeconds);
        return new MarkedSpan(Math.ceil(mark.startSeconds() * 1e4) / 1e4, Math.floor(end * 1e4) / 1e4, label);
    }

    private void add(SyntheticRecording recording, Sounding sounding, MarkedSpan span, int pulses) {
        row(
                recording,
                sounding,
                decimals(4, span.startSeconds()),
                decimals(4, span.endSeconds()),
                pulses == 0 ? "" : Integer.toString(pulses));
    }

    private void row(SyntheticRecording recording, Sounding sounding, String start, String end, String pulses) {
        Session session = recording.session();
        Recipe recipe = sounding.recipe();
        List<String> row = new ArrayList<>(List.of(
                recording.fileName(),
                recipe.label().name(),
                start,
                end,
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
                recipe.kind() == Recipe.Kind.STEADY ? "" : decimals(1, sounding.snrDb())));
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
