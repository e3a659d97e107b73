package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jointsound.corpus.preview.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in a dataset. */
@Command(
        name = "preview",
        description = "Writes an HTML page with picture, sound and marked spans of a few clips of each label.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CorpusPreview implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
    private Path dataset;

    @Option(
            names = {"-o", "--html"},
            paramLabel = "FILE.html",
            description = "Page to write; one that is there is replaced. Without it, DIR-preview.html in the current"
                    + " folder, which must not be there yet.")
    private @Nullable Path html;

    @Option(names = "--per-label", defaultValue = "3", description = "Most clips for each label (${DEFAULT-VALUE}).")
    private int perLabel;

    @Option(names = "--seed", defaultValue = "1", description = "Seed by which clips are drawn (${DEFAULT-VALUE}).")
    private long seed;

    CorpusPreview(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        // Pictures are drawn in memory; asking for a screen could fail, or show up as a window.
        System.setProperty("java.awt.headless", "true");
        if (perLabel < 1) {
            throw usage("--per-label is " + perLabel + ", it must be at least 1.");
        }
        if (!Files.isDirectory(dataset)) {
            throw usage("'" + Shown.harmless(dataset.toString()) + "' is not a folder. Check the spelling.");
        }
        Path page = page();
        Preview preview = Preview.of(dataset, perLabel, seed);
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        int refused = preview.write(page, done -> counter.show(done, preview.clips(), "clips drawn"));
        counter.clear();
        String clips = preview.clips() == 1 ? "1 clip is" : preview.clips() + " clips are";
        String summary = "%s in '%s'".formatted(clips, page);
        Failure.say(err, refused == 0 ? summary : summary + "; " + refused + " of them cannot be read");
        return refused == 0 ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    /** A slip such as {@code -o metadata.csv} must not cost a file; and what nobody named is not replaced. */
    private Path page() throws IOException {
        if (html == null) {
            Path own = Path.of(dataset.toRealPath().getFileName() + "-preview.html");
            if (Files.exists(own)) {
                throw usage(
                        "'" + Shown.harmless(own.toString()) + "' is there already. Name it with -o to replace it.");
            }
            return own;
        }
        String name = html.toString().toLowerCase(Locale.ROOT);
        boolean isPage = name.endsWith(".html") || name.endsWith(".htm");
        if (!isPage || Files.isDirectory(html)) {
            throw usage("-o is '" + Shown.harmless(html.toString()) + "', it must be a file that ends in .html.");
        }
        return html;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
