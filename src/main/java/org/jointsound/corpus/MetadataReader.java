package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Reads the rows of a dataset's table, in whichever of the two forms it has. */
final class MetadataReader {
    /** A table of a million rows is smaller. */
    static final long MOST_BYTES = 256L << 20;

    private final Path root;
    private final Faults faults;

    MetadataReader(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    boolean hasTable() {
        return isThere(Metadata.FILE) || isThere(Metadata.JSON_LINES_FILE);
    }

    /** A link that leads nowhere counts: whoever put it there meant a table. */
    private boolean isThere(String table) {
        return Files.exists(root.resolve(table), LinkOption.NOFOLLOW_LINKS);
    }

    /** The rows that name a recording. */
    List<MetadataRow> rows() throws IOException {
        boolean csv = isThere(Metadata.FILE);
        if (csv && isThere(Metadata.JSON_LINES_FILE)) {
            faults.addFile(Metadata.JSON_LINES_FILE, "lies beside " + Metadata.FILE + "; leave one of the two tables");
            return List.of();
        }
        String name = csv ? Metadata.FILE : Metadata.JSON_LINES_FILE;
        Path table = root.resolve(name);
        if (!Files.isRegularFile(table) || !table.toRealPath().startsWith(root)) {
            faults.addFile(name, "is not a file of this folder; put the table itself here");
            return List.of();
        }
        if (Files.size(table) > MOST_BYTES) {
            faults.addFile(name, "is larger than " + (MOST_BYTES >> 20) + " MB; split the dataset");
            return List.of();
        }
        return csv ? new CsvTable(faults).read(table) : new JsonLinesTable(faults).read(table);
    }
}
