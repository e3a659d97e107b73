package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Reads a dataset: a folder with {@code metadata.csv}, or, without one, a folder for each label with audio files in it.
 * Only names are looked at here; whether the audio can be decoded, and whether a span lies within it, shows later.
 */
public final class DatasetReader {
    private DatasetReader() {}

    /**
     * The recordings of a dataset: in the order in which the table first names them, or of label and file name.
     *
     * <p>The table needs the columns {@code file_name} and {@code label}; {@code start_s} and {@code end_s} in seconds
     * (both or neither, and both or neither empty on a row), {@code subject} and {@code session} have their meaning,
     * others are kept as they are. Several rows may mark spans of one file, with different labels. A dataset of folders
     * has no subjects, which the caller should warn of: a split by person is then not possible.
     *
     * @return at least one recording
     * @throws InputException with code {@code not-found} if there is no such folder, or {@code validation} with every
     *     fault of the dataset, each with its file and line
     * @throws IOException if the disk fails
     */
    public static List<LabelledRecording> read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new InputException(
                    ProblemCode.NOT_FOUND,
                    directory.getFileName() + " is not a folder; name the folder that holds the dataset");
        }
        Path root = directory.toRealPath();
        Faults faults = new Faults();
        List<LabelledRecording> recordings = Files.exists(root.resolve(Metadata.FILE))
                ? new MetadataReader(root, faults).read()
                : LabelFolders.read(root, faults);
        faults.throwIfAny();
        return recordings;
    }
}
