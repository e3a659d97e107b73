package org.jointsound.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jointsound.concern.Action;
import org.jointsound.concern.BannedWords;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.ConcernTable.Source;
import org.jointsound.concern.CustomConcern;
import org.jointsound.concern.Language;
import org.jointsound.concern.Level;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/** Reads a row of a researcher's table of concern. */
final class ConcernRow {
    private static final int LONGEST_TEXT = 500;

    private final Set<String> tags;
    private final List<String> advice;

    /** Rows that may name these sources and this advice. */
    ConcernRow(Set<String> tags, List<String> advice) {
        this.tags = tags;
        this.advice = advice;
    }

    /** A source; its tag joins {@code tags}, in which it must not be yet. Empty where it has a fault. */
    static Optional<Source> source(StrictObject source, Set<String> tags) {
        String tag = source.needed(
                "tag",
                text -> text.matches("[A-Za-z0-9-]{1,16}") && tags.add(text) ? text : null,
                "1 to 16 letters, digits and hyphens that no other source has");
        String title = source.needed("title", ConcernRow::plain, "1 to 500 characters");
        String url = source.text("url", ConcernRow::plain, "1 to 500 characters");
        source.end();
        return tag == null || title == null ? Optional.empty() : Optional.of(new Source(tag, title, url));
    }

    /** A row; its label joins {@code taken}, in which it must not be yet. Empty where it has a fault. */
    Optional<LabelConcern> row(StrictObject row, Set<Label> taken) {
        Label label = row.needed(
                "label",
                text -> label(text, taken),
                "a label in lower case with no row yet, and no word that the program's own rows are known by; those cannot be changed");
        CustomConcern.Words words = words(row, Language.EN);
        Level level = row.neededWord("level", StrictObject.words(List.of(Level.values()), Level::slug));
        Action action = row.neededWord("action", StrictObject.words(List.of(Action.values()), Action::slug));
        Set<String> sources = row.words("sources", StrictObject.words(List.copyOf(tags), Function.identity()));
        if (sources.isEmpty()) {
            row.fault("sources", "A row needs at least one source.");
        }
        Set<String> given = row.words("advice", StrictObject.words(advice, Function.identity()));
        row.end();
        if (label == null || level == null || action == null) {
            return Optional.empty();
        }
        if (level != Level.LOW && action == Action.NORMAL) {
            row.fault("action", "The action normal goes with the level low only.");
        }
        return Optional.of(new LabelConcern(
                label,
                words.title(),
                words.shape(),
                words.cause(),
                words.symptoms(),
                level,
                action,
                words.summary(),
                words.reason(),
                List.copyOf(sources),
                List.copyOf(given)));
    }

    /** What a person reads, in a language; empty texts where there is a fault. */
    static CustomConcern.Words words(StrictObject row, Language language) {
        BannedWords banned = BannedWordsJson.of(language).banned();
        Function<String, String> text = name -> {
            String read = row.needed(name, ConcernRow::plain, "1 to 500 characters");
            banned.firstIn(read == null ? "" : read, List.of())
                    .ifPresent(word -> row.fault(
                            name,
                            "The text says '" + word
                                    + "'. A text may not name a treatment or an illness, or promise health."));
            return read == null ? "" : read;
        };
        return new CustomConcern.Words(
                text.apply("title"),
                text.apply("shape"),
                text.apply("cause"),
                text.apply("symptoms"),
                text.apply("summary"),
                text.apply("reason"));
    }

    private static @Nullable Label label(String text, Set<Label> taken) {
        try {
            Label label = new Label(text);
            return taken.add(label) ? label : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String plain(String text) {
        boolean harmless = text.chars().noneMatch(Character::isISOControl);
        return text.isBlank() || text.length() > LONGEST_TEXT || !harmless ? null : text;
    }
}
