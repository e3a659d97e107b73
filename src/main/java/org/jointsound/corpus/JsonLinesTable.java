package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.json.FlatObject;
import org.jointsound.problem.InputException;

/** Reads {@code metadata.jsonl}: a JSON object on each line, its members named as the columns of the other table. */
final class JsonLinesTable {
    private final Faults faults;
    private final RowReader reader;
    private final List<MetadataRow> rows = new ArrayList<>();

    JsonLinesTable(Faults faults) {
        this.faults = faults;
        this.reader = new RowReader(faults);
    }

    /** The rows that name a recording; blank lines are passed over. */
    List<MetadataRow> read(Path table) throws IOException {
        int faultsBefore = faults.count();
        TextLines.read(table, (number, line) -> read(new Place(Metadata.JSON_LINES_FILE, number), line));
        if (rows.isEmpty() && faults.count() == faultsBefore) {
            faults.addFile(Metadata.JSON_LINES_FILE, "has no rows; each recording needs at least one");
        }
        return rows;
    }

    private void read(Place place, String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            Map<String, String> columns = new HashMap<>();
            boolean spelled = true;
            for (Map.Entry<String, String> member : FlatObject.read(line).entrySet()) {
                spelled &= reader.isSpelled(place, member.getKey());
                if (!member.getValue().isBlank()) {
                    columns.put(member.getKey(), member.getValue().strip());
                }
            }
            if (spelled) {
                reader.read(place, columns).ifPresent(rows::add);
            }
        } catch (InputException e) {
            faults.add(place, "", e.problem().detail());
        }
    }
}
