package org.jointsound.corpus.measure;

import java.util.Locale;
import org.jointsound.corpus.synthesis.CorpusSettings;

/** The words round the tables of a {@link FigurePage}. */
final class FigureNotes {
    static final String NOT_MEASURED = """

            ## Published, but nothing here to compare with

            | figure | why |
            |---|---|
            | Sides of pops: both in 91.9 % (C1-2), one in 91.4 % (cervicothoracic), together in 2 % (L5-S1) | a recording has one side |
            | Spread of pops over joints (Cramer et al. 2011) | a recording has one joint |
            | Duration, spectrum and level of a tendon snap, of a facet click | never published |
            | Who has a snapping hip, structures, pain | not in the sound |
            | Pops, snaps and crepitus by age, load, disease; odds of arthritis | not modelled: the corpus has no diagnoses |
            | Crepitus 73 %, clicks 27 % of jaw sounds; about 3 a cycle; 86 % soft | labels take turns; soft and hard are not noted |
            | Runs of 20 clicks in 28 of 94 people | recordings hold a few cycles |
            | 13 dB from skin to 5 cm off it, signal to noise of sensors in dB | levels are drawn relative to the background, whatever the sensor |
            | Autocorrelation like scratching or like impact | no number published |
            | Mouse: tails near 7.5 and 12.5 kHz | one clip, drawn from 7 to 13 kHz |
            """;

    private FigureNotes() {}

    static String head(CorpusSettings settings) {
        return String.format(Locale.ROOT, """
                # The synthetic corpus beside published figures

                Made by `jointsound corpus measure --seed %d --subjects %d --recordings-per-subject %d`; do not edit. The command
                prints the page and has no option for a file: from the folder of the project, this one is written by
                `scripts/jointsound corpus measure > src/docs/corpus-figures.md`. The recordings are those of `corpus generate`
                with the same options.

                How to read a row. **published**: the figure with its source. P: read in the paper itself, mostly in its abstract or
                first page. O: our own measurement on the recordings named. C: reckoned or at second hand, for context, not to be met.
                **compared**: what of the corpus is held against it, and from where to where it agrees. For *inside* and *holds* the
                number shown is the median: *inside* when the middle four fifths of the corpus lie in the range, *holds* when they
                enclose it, because few recordings stand behind it. A count is given its 95 %% Wilson interval; a number without a
                spread is met within a fifth of it, speech within 5 dB: those two widths are ours. **corpus** and each source family:
                the value, [10th to 90th percentile], the number of cases, *(off)* where it does not agree. **met**: for the corpus as
                a whole, in the words of the next paragraph. **why not**: known reasons for a miss, also of a single family; what
                follows a family's name, up to the next semicolon or full stop, is of it alone, the rest of all.
                **measured on**: *source* is a sound alone at 44.1 kHz before room and sensor, *recordings* the samples of the
                files, *truth* what the corpus notes of itself. Agreement says that a figure was put in rightly, not that the sounds
                are true to life; most figures are of jaws, knees and spines that had to stand for all joints.
                """, settings.seed(), settings.subjects(), settings.recordingsPerSubject());
    }

    /** How well a figure is known, as the tables write it. */
    static String letter(Published.Basis basis) {
        return switch (basis) {
            case PAPER -> "P";
            case MEASURED -> "O";
            case CONTEXT -> "C";
        };
    }

    /** When the corpus agrees. */
    static String rule(PublishedFigure figure) {
        String low = FigurePage.number(figure.published().low());
        String high = FigurePage.number(figure.published().high());
        String to = Double.isFinite(figure.published().high()) ? low + " to " + high : low + " or more";
        return switch (figure.comparison()) {
            case INSIDE -> "inside " + to;
            case HOLDS -> "holds " + to;
            default -> figure.comparison().shown() + " " + to;
        };
    }
}
