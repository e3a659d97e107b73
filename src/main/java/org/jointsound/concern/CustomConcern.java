package org.jointsound.concern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.ConcernTable.Source;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher's own labels say about concern: rows beside those of the program's table. They cannot take the place of one of
 * those, and no rule on what a person reports is touched, so a red flag raises such a label as it does any other.
 *
 * @param sources texts behind the rows, beside those of the table
 * @param labels a row for each label, in English
 * @param translations the words of rows in other languages; a row without has the English ones in every language
 */
public record CustomConcern(
        List<Source> sources, List<LabelConcern> labels, Map<Language, Map<Label, Words>> translations) {

    /** No label has a row of its own. */
    public static final CustomConcern NONE = new CustomConcern(List.of(), List.of(), Map.of());

    /** All of a row that a person reads; see {@link LabelConcern}. */
    public record Words(String title, String shape, String cause, String symptoms, String summary, String reason) {}

    public CustomConcern {
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
        Map<Language, Map<Label, Words>> copied = new HashMap<>();
        translations.forEach((language, words) -> copied.put(language, Map.copyOf(words)));
        translations = Map.copyOf(copied);
    }

    /**
     * The program's table with these rows behind its own.
     *
     * @param table in the same language
     * @throws IllegalArgumentException if a row is of a label, or a source of a tag, that the table has already, or names a source or
     *     an advice that neither has
     */
    public ConcernTable beside(ConcernTable table, Language language) {
        List<Source> allSources = new ArrayList<>(table.sources());
        allSources.addAll(sources);
        List<LabelConcern> allLabels = new ArrayList<>(table.labels());
        Map<Label, Words> words = translations.getOrDefault(language, Map.of());
        labels.forEach(row -> allLabels.add(worded(row, words.get(row.label()))));
        return new ConcernTable(
                table.version(),
                table.lastReviewed(),
                table.notice(),
                allSources,
                allLabels,
                table.wordings(),
                table.rules(),
                table.diary(),
                table.summaries(),
                table.advice(),
                table.spineExercises(),
                table.helpSeeking(),
                table.levels(),
                table.myths());
    }

    private static LabelConcern worded(LabelConcern row, @Nullable Words words) {
        return words == null
                ? row
                : new LabelConcern(
                        row.label(),
                        words.title(),
                        words.shape(),
                        words.cause(),
                        words.symptoms(),
                        row.level(),
                        row.action(),
                        words.summary(),
                        words.reason(),
                        row.sources(),
                        row.advice());
    }
}
