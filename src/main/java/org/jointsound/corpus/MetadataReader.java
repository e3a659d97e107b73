package org.jointsound.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code metadata.csv} (RFC 4180, UTF-8): first each line by itself, then the lines of each file together. */
final class MetadataReader {
    /** A table of a million rows is smaller. */
    private static final long MOST_BYTES = 256L << 20;

    private final Path root;
    private final Faults faults;

    MetadataReader(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** The recordings; not all of them when faults were found. */
    List<LabelledRecording> read() throws IOException {
        Path table = root.resolve(Metadata.FILE);
        if (!Files.isRegularFile(table) || !table.toRealPath().startsWith(root)) {
            faults.addFile(Metadata.FILE, "is not a file of this folder; put the table itself here");
            return List.of();
        }
        if (Files.size(table) > MOST_BYTES) {
            faults.addFile(Metadata.FILE, "is larger than " + (MOST_BYTES >> 20) + " MB; split the dataset");
            return List.of();
        }
        Map<String, List<MetadataRow>> rowsByFile = new LinkedHashMap<>();
        for (MetadataRow row : rows(table)) {
            rowsByFile
                    .computeIfAbsent(row.fileName(), name -> new ArrayList<>())
                    .add(row);
        }
        DatasetFiles files = new DatasetFiles(root);
        Map<Path, LabelledRecording> recordings = new LinkedHashMap<>();
        for (List<MetadataRow> rows : rowsByFile.values()) {
            new RecordingRows(rows, faults)
                    .combine(files)
                    .ifPresent(recording -> addOnce(recordings, recording, rows.get(0)));
        }
        return List.copyOf(recordings.values());
    }

    private void addOnce(Map<Path, LabelledRecording> recordings, LabelledRecording recording, MetadataRow row) {
        if (recordings.putIfAbsent(recording.file(), recording) != null) {
            faults.add(
                    row.line(),
                    Metadata.FILE_NAME,
                    "'" + row.fileName() + "' is a file that the table also has under another name; use one name");
        }
    }

    private List<MetadataRow> rows(Path table) throws IOException {
        List<MetadataRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(table)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (!lines.hasNext()) {
                faults.addFile(Metadata.FILE, "is empty; the first line names the columns");
                return rows;
            }
            readLines(lines, rows);
        } catch (CsvParseException e) {
            faults.addFile(Metadata.FILE, "is not CSV from some line on: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private void readLines(Iterator<CsvRecord> lines, List<MetadataRow> rows) {
        List<String> header = lines.next().getFields();
        if (!isUsable(header)) {
            return;
        }
        RowReader reader = new RowReader(header, faults);
        if (!lines.hasNext()) {
            faults.addFile(Metadata.FILE, "has no rows; each recording needs at least one");
        }
        lines.forEachRemaining(line -> reader.read(line).ifPresent(rows::add));
    }

    private boolean isUsable(List<String> header) {
        boolean usable = true;
        for (String needed : List.of(Metadata.FILE_NAME, Metadata.LABEL)) {
            usable &= require(header.contains(needed), needed, "the column " + needed + " is missing");
        }
        usable &= require(
                header.contains(Metadata.START) == header.contains(Metadata.END),
                Metadata.START,
                "of the columns start_s and end_s one is missing; give both or neither");
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            usable &= require(seen.add(column), column, "the column '" + column + "' appears twice");
        }
        return usable;
    }

    private boolean require(boolean holds, String column, String detail) {
        if (!holds) {
            faults.add(1, column, detail);
        }
        return holds;
    }
}
