package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.problem.InputException;

/** Puts the rows of each file together and finds the file. */
final class RowAssembly {
    private final DatasetFiles files;
    private final Faults faults;
    private final Map<Path, Entry> entries = new LinkedHashMap<>();

    RowAssembly(Path root, Faults faults) {
        this.files = new DatasetFiles(root);
        this.faults = faults;
    }

    /** The files in the order in which they are first named; those that cannot be taken are faults. */
    List<Entry> assemble(List<MetadataRow> all) throws IOException {
        Map<String, List<MetadataRow>> rowsByFile = new LinkedHashMap<>();
        for (MetadataRow row : all) {
            rowsByFile
                    .computeIfAbsent(row.fileName(), name -> new ArrayList<>())
                    .add(row);
        }
        for (List<MetadataRow> rows : rowsByFile.values()) {
            new RecordingRows(rows, faults).requireAgreement();
            add(rows);
        }
        return List.copyOf(entries.values());
    }

    private void add(List<MetadataRow> rows) throws IOException {
        MetadataRow first = rows.get(0);
        try {
            Path file = files.find(first.fileName());
            if (entries.putIfAbsent(file, new Entry(file, rows)) != null) {
                faults.add(
                        first.place(),
                        Metadata.FILE_NAME,
                        "'" + first.fileName()
                                + "' is a file that the table also has under another name; use one name");
            }
        } catch (InputException e) {
            // Each row says it of itself: whoever takes the rows out needs to know all of them.
            rows.forEach(row ->
                    faults.add(row.place(), Metadata.FILE_NAME, e.problem().detail()));
        }
    }
}
