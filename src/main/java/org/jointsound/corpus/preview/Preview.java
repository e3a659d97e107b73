package org.jointsound.corpus.preview;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;

/**
 * A few clips of each label of a dataset on one HTML page, to be looked at and listened to: picture, sound, marked spans,
 * and what the table says. The page is a single file that fetches and runs nothing.
 */
public final class Preview {
    private static final String PART = ".part";

    private final Path root;
    private final Dataset dataset;
    private final long seed;
    private final Map<Label, List<LabelledRecording>> chosen = new LinkedHashMap<>();
    private final AudioDecoder decoder = new AudioDecoder(DecodeLimits.standard());

    private Preview(Path root, Dataset dataset, int perLabel, long seed) {
        this.root = root;
        this.dataset = dataset;
        this.seed = seed;
        ClipChoice choice = new ClipChoice(dataset.recordings(), perLabel, seed);
        dataset.labels().forEach(label -> chosen.put(label, choice.of(label)));
    }

    /**
     * Reads a dataset and picks the clips; the same seed picks the same.
     *
     * @param directory as {@link DatasetReader#read} takes it
     * @param perLabel most clips for each label, at least 1; a clip with several labels can stand for each of them
     * @throws InputException if the dataset is refused
     * @throws IOException if the disk fails
     */
    public static Preview of(Path directory, int perLabel, long seed) throws IOException {
        if (perLabel < 1) {
            throw new IllegalArgumentException("perLabel is " + perLabel + ", must be at least 1");
        }
        List<LabelledRecording> recordings = DatasetReader.read(directory);
        return new Preview(directory.toRealPath(), Dataset.of(recordings), perLabel, seed);
    }

    /** How many clips the page has. */
    public int clips() {
        return chosen.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Writes the page, under a temporary name first; a file that is there is replaced. Audio that cannot be read gets a
     * note in its place.
     *
     * @param done told how many clips are written, after each of them
     * @return how many clips could not be read
     * @throws IOException if the page cannot be written
     */
    public int write(Path html, IntConsumer done) throws IOException {
        Path part = html.resolveSibling(html.getFileName() + PART);
        try {
            int refused;
            // What is left of an earlier run goes; a link of this name is not written through.
            Files.deleteIfExists(part);
            try (Writer out = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                refused = write(out, done);
            }
            Files.move(part, html, StandardCopyOption.REPLACE_EXISTING);
            return refused;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private int write(Writer out, IntConsumer done) throws IOException {
        String name = String.valueOf(root.getFileName());
        out.write(PageFrame.head(name));
        out.write(PageFrame.overview(name, dataset, seed));
        int written = 0;
        int refused = 0;
        for (Map.Entry<Label, List<LabelledRecording>> section : chosen.entrySet()) {
            Label label = section.getKey();
            out.write("<section>\n<h2 id=\"label-%s\">%s</h2>\n".formatted(label.name(), label.name()));
            for (LabelledRecording recording : section.getValue()) {
                refused += write(out, recording, label) ? 0 : 1;
                done.accept(++written);
            }
            out.write("</section>\n");
        }
        out.write(PageFrame.foot());
        return refused;
    }

    /** Writes one clip; answers whether its audio could be read. */
    private boolean write(Writer out, LabelledRecording recording, Label label) throws IOException {
        String name = root.relativize(recording.file()).toString();
        ClipArticle article = new ClipArticle(recording, name, dataset.colours());
        Clip clip;
        try {
            clip = decoder.decode(recording.file()).clip();
        } catch (InputException e) {
            out.write(article.refused(e.problem().detail()));
            return false;
        } catch (IOException e) {
            // Its message may hold the path, which is nobody's business who is given the page.
            out.write(
                    article.refused("The file cannot be read: it is gone, there is no permission, or the disk fails."));
            return false;
        }
        out.write(article.shown(clip, label));
        return true;
    }
}
