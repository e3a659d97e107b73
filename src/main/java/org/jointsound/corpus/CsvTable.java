package org.jointsound.corpus;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code metadata.csv} (RFC 4180, UTF-8). */
final class CsvTable {
    private final Faults faults;
    private final RowReader reader;
    private final List<MetadataRow> rows = new ArrayList<>();

    CsvTable(Faults faults) {
        this.faults = faults;
        this.reader = new RowReader(faults);
    }

    /** The rows that name a recording. */
    List<MetadataRow> read(Path table) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(table)) {
            Iterator<CsvRecord> lines = csv.iterator();
            if (lines.hasNext()) {
                read(lines);
            } else {
                faults.addFile(Metadata.FILE, "is empty; the first line names the columns");
            }
        } catch (CsvParseException e) {
            faults.addFile(Metadata.FILE, "is not CSV from some line on: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private void read(Iterator<CsvRecord> lines) {
        List<String> header = lines.next().getFields();
        if (!isUsable(header)) {
            return;
        }
        if (!lines.hasNext()) {
            faults.addFile(Metadata.FILE, "has no rows; each recording needs at least one");
        }
        lines.forEachRemaining(line -> read(header, line));
    }

    private void read(List<String> header, CsvRecord line) {
        Place place = new Place(Metadata.FILE, line.getStartingLineNumber());
        if (line.getFieldCount() != header.size()) {
            faults.add(
                    place,
                    "",
                    "has %d fields, the header has %d; quote fields that hold commas"
                            .formatted(line.getFieldCount(), header.size()));
            return;
        }
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!line.getField(i).isBlank()) {
                columns.put(header.get(i), line.getField(i).strip());
            }
        }
        reader.read(place, columns).ifPresent(rows::add);
    }

    private boolean isUsable(List<String> header) {
        Place place = new Place(Metadata.FILE, 1);
        if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
            faults.add(place, "", "the columns are parted by semicolons or tabs; save the table with commas");
            return false;
        }
        boolean usable = true;
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            usable &= reader.isSpelled(place, column);
            usable &= require(place, seen.add(column), column, "the column '" + column + "' appears twice");
        }
        for (String needed : List.of(Metadata.FILE_NAME, Metadata.LABEL)) {
            usable &= require(place, seen.contains(needed), needed, "the column " + needed + " is missing");
        }
        usable &= require(
                place,
                seen.contains(Metadata.START) == seen.contains(Metadata.END),
                Metadata.START,
                "of the columns start_s and end_s one is missing; give both or neither");
        return usable;
    }

    private boolean require(Place place, boolean holds, String column, String detail) {
        if (!holds) {
            faults.add(place, column, detail);
        }
        return holds;
    }
}
