package org.jointsound.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jointsound.history.History;
import org.jointsound.history.ReviewAnswer;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewReason;
import org.jointsound.history.ReviewState;
import org.jointsound.history.Reviews;
import org.jointsound.model.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the queue, whoever's the recordings are. */
@Command(
        name = "list",
        description = "Lists the recordings to be reviewed, those first from which a model would learn most.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ReviewList implements Callable<Integer> {
    private static final int AT_A_TIME = 200;

    /** Which of them. */
    enum Wanted {
        OPEN,
        DONE,
        ALL
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--state", description = "Which ones: open, done or all (open).")
    private Wanted state = Wanted.OPEN;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() {
        Path data = diary.requireData(spec);
        Folder.require(data, spec);
        PrintWriter out = spec.commandLine().getOut();
        out.println(row("ID", "STATE", "PRIORITY", "MODEL SAYS", "PEOPLE SAY", "STORED", "REASONS"));
        ReviewState asked = state == Wanted.ALL ? null : ReviewState.valueOf(state.name());
        try (History history = History.openForKeys(data, diary.database())) {
            Reviews.Page page = history.reviews().page(asked, AT_A_TIME, null, Instant.EPOCH);
            page.items().forEach(item -> out.println(row(item)));
            while (page.next() != null) {
                page = history.reviews().page(asked, AT_A_TIME, page.next(), Instant.EPOCH);
                page.items().forEach(item -> out.println(row(item)));
            }
        }
        return ExitCode.OK;
    }

    private static String row(ReviewItem item) {
        return row(
                item.entry().id(),
                item.state().slug(),
                String.format(Locale.ROOT, "%.2f", item.finding().priority()),
                String.valueOf(item.entry().label()),
                item.decision().map(ReviewList::said).orElse(""),
                item.entry().storedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                item.finding().reasons().stream().map(ReviewReason::slug).collect(Collectors.joining(", ")));
    }

    private static String said(ReviewAnswer answer) {
        Label label = answer.label();
        return label == null ? answer.verdict().slug() : label.name();
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-36s  %-5s  %-8s  %-18s  %-18s  %-20s  %s", (Object[]) cells)
                .stripTrailing();
    }
}
