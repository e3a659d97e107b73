package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.synthesis.CorpusSettings;

/** The page on which published figures and those of a corpus stand side by side. */
final class FigurePage {
    private final CorpusSettings settings;
    private final Map<PublishedFigure, Tally> tallies;
    private final List<SourceFamily> families;

    /** A page for what was measured; families of which nothing was met get no column. */
    FigurePage(CorpusSettings settings, Map<PublishedFigure, Tally> tallies) {
        this.settings = settings;
        this.tallies = tallies;
        families = Arrays.stream(SourceFamily.values())
                .filter(family -> tallies.values().stream()
                        .anyMatch(tally -> tally.of(family).isPresent()))
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder(FigureNotes.head(settings));
        text.append(summary());
        for (Section section : Section.ALL) {
            text.append("\n## ").append(section.title()).append("\n\n").append(table(section));
        }
        return text.append(FigureNotes.NOT_MEASURED).toString();
    }

    private String summary() {
        return FigureSummary.text(Section.ALL.stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.published().basis() != Published.Basis.CONTEXT)
                .map(figure -> Verdict.of(figure, tally(figure).all()))
                .toList());
    }

    private String table(Section section) {
        StringBuilder table = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("figure", "published", "compared", "corpus"));
        families.forEach(family -> head.add(family.slug()));
        head.addAll(List.of("met", "why not", "measured on"));
        row(table, head);
        row(table, head.stream().map(cell -> "---").toList());
        section.figures().forEach(figure -> row(table, cells(figure)));
        return table.toString();
    }

    private List<String> cells(PublishedFigure figure) {
        Published published = figure.published();
        Tally tally = tally(figure);
        String unit = figure.unit().isEmpty() ? "" : ", " + figure.unit();
        List<String> cells = new ArrayList<>();
        cells.add(figure.what() + unit);
        cells.add(published.text() + " (" + FigureNotes.letter(published.basis()) + ": " + published.source() + ")");
        cells.add(FigureNotes.rule(figure));
        cells.add(cell(figure, tally.all()));
        families.forEach(family ->
                cells.add(tally.of(family).map(cases -> cell(figure, cases)).orElse("-")));
        Verdict verdict = Verdict.of(figure, tally.all());
        boolean context = published.basis() == Published.Basis.CONTEXT && verdict != Verdict.NO_CASE;
        cells.add(context ? "context" : verdict.shown());
        cells.add(verdict == Verdict.NO_CASE || agreesInAll(figure, tally) ? "" : reason(figure));
        cells.add(figure.measuredOn());
        return cells;
    }

    private static boolean agreesInAll(PublishedFigure figure, Tally tally) {
        boolean families = Arrays.stream(SourceFamily.values())
                .allMatch(family ->
                        tally.of(family).map(cases -> agrees(figure, cases)).orElse(true));
        return families && agrees(figure, tally.all());
    }

    private static boolean agrees(PublishedFigure figure, Cases cases) {
        return figure.comparison().agrees(cases, figure.published());
    }

    private static String reason(PublishedFigure figure) {
        return figure.reason().isEmpty() ? "not known" : figure.reason();
    }

    /** The value, the middle four fifths in brackets, the number of cases, and a mark when it is off. */
    private static String cell(PublishedFigure figure, Cases cases) {
        if (cases.count() == 0) {
            return "n=0";
        }
        String spread = figure.comparison().hasSpread()
                ? " [" + number(cases.quantile(0.1)) + " to " + number(cases.quantile(0.9)) + "]"
                : "";
        String off = agrees(figure, cases) ? "" : " (off)";
        return number(figure.comparison().value(cases)) + spread + " n=" + cases.count() + off;
    }

    /** Three figures, without an exponent. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        double size = Math.abs(value);
        int places = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    private Tally tally(PublishedFigure figure) {
        return Objects.requireNonNull(tallies.get(figure));
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
