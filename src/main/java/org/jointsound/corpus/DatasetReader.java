package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Reads a dataset. Its folder has one of three forms, and the first that is found counts:
 *
 * <ol>
 *   <li>{@code metadata.csv} (RFC 4180, UTF-8), or {@code metadata.jsonl} with an object for each row. The columns {@code
 *       file_name} and {@code label} are needed; {@code start_s} and {@code end_s} in seconds (both or neither, and both or
 *       neither empty on a row), {@code subject}, {@code session}, {@code source}, {@code split} and {@code sha256} have their
 *       meaning ({@link Metadata}), others are kept as they are; of these {@code snr_db} is the level of its row's span where it
 *       is a number. Several rows may mark spans of one file, with different labels.
 *   <li>Label files beside the audio, in the folder or below it: for {@code x.wav} the Audacity track {@code x.txt}, or the
 *       Raven table {@code x.selections.txt} or {@code x.Table.1.selections.txt}. A Raven table with {@code Begin File} or
 *       {@code Begin Path} may speak of several recordings of its folder. Every recording needs one.
 *   <li>A folder for each label with audio files in it. The folders {@code background}, {@code noise}, {@code silence} and those
 *       that begin with a minus hold {@code other}.
 * </ol>
 *
 * <p>Without a table there are no subjects, which the caller should warn of: a split by person is then not possible. Only names
 * are looked at here; whether the audio can be decoded, and whether a span lies within it, is for {@link DatasetAudit}.
 */
public final class DatasetReader {
    private DatasetReader() {}

    /**
     * The recordings of a dataset: in the order in which the table first names them, or of their names.
     *
     * @return at least one recording
     * @throws InputException with code {@code not-found} if there is no such folder, or {@code validation} with every
     *     fault of the dataset, each with its file and line
     * @throws IOException if the disk fails
     */
    public static List<LabelledRecording> read(Path directory) throws IOException {
        Faults faults = new Faults();
        List<Entry> entries = entries(directory, faults);
        faults.throwIfAny();
        return entries.stream().map(Entry::recording).toList();
    }

    /** The files of a dataset; when faults were found, those of which something is known. */
    static List<Entry> entries(Path directory, Faults faults) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new InputException(
                    ProblemCode.NOT_FOUND,
                    directory.getFileName() + " is not a folder; name the folder that holds the dataset");
        }
        Path root = directory.toRealPath();
        MetadataReader table = new MetadataReader(root, faults);
        if (table.hasTable()) {
            return new RowAssembly(root, faults).assemble(table.rows());
        }
        if (Files.exists(root.resolve(Metadata.FILE + Metadata.PART))) {
            faults.addFile(
                    Metadata.FILE + Metadata.PART, "is unfinished: the corpus was not made to its end; make it anew");
            return List.of();
        }
        Optional<LabelFiles> labelFiles = LabelFiles.in(root, faults);
        if (labelFiles.isPresent()) {
            return new RowAssembly(root, faults).assemble(labelFiles.get().rows());
        }
        return LabelFolders.read(root, faults);
    }
}
