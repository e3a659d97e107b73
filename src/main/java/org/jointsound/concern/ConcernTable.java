package org.jointsound.concern;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * What each sound says about concern, and what each reported fact does to it, with the words shown to people and the
 * texts behind them. Immutable; a table that names a source or an advice it does not hold cannot be made.
 *
 * @param version raised with every change of content, at least 1
 * @param lastReviewed day on which a person last read all of it, as {@code yyyy-MM-dd}
 * @param notice what a result is not, and when to seek care whatever it says
 * @param sources the texts behind the table, each tag once
 * @param labels one row for each label, each label once
 * @param wordings what is said where no label's row applies; one for each of {@link ConcernPolicy}'s rules of that kind
 * @param rules what reported facts do, each id once; one for each condition that the program knows
 * @param diary what is said where a rule of a report matches a diary; for each of {@link ConcernPolicy}'s rules of that kind
 * @param summaries what is said when a report raises level or action, for each action once
 * @param advice what can be advised, each id once
 * @param spineExercises ids of advice for neck and back, which is not given for another joint
 * @param helpSeeking ids of advice to seek help, most urgent first; only the first that applies is given
 * @param levels the word for each level where it stands in a text, each level once
 * @param myths what is often believed and not so, each id once
 */
public record ConcernTable(
        int version,
        String lastReviewed,
        String notice,
        List<Source> sources,
        List<LabelConcern> labels,
        List<Wording> wordings,
        List<ReportRule> rules,
        List<DiaryWording> diary,
        List<ActionSummary> summaries,
        List<NamedAdvice> advice,
        List<String> spineExercises,
        List<String> helpSeeking,
        List<LevelWord> levels,
        List<Myth> myths) {

    /**
     * A text that the table rests on.
     *
     * @param tag short name that rows refer to, for instance {@code S4}
     * @param title what the text is called
     * @param url where it can be read; null when the text at hand does not say
     */
    public record Source(String tag, String title, @Nullable String url) {}

    /**
     * What one sound says, before anything else is known.
     *
     * @param title the sound in everyday words
     * @param shape how it unfolds in time
     * @param cause what usually makes it
     * @param symptoms what usually comes with it
     * @param level the starting point
     * @param action the starting point
     * @param summary level and action in a sentence for the person
     * @param reason why this row says so
     * @param sources tags, at least one
     * @param advice ids, in the order in which they are shown
     */
    public record LabelConcern(
            Label label,
            String title,
            String shape,
            String cause,
            String symptoms,
            Level level,
            Action action,
            String summary,
            String reason,
            List<String> sources,
            List<String> advice) {
        public LabelConcern {
            sources = List.copyOf(sources);
            advice = List.copyOf(advice);
        }
    }

    /**
     * What is said where no label's row applies.
     *
     * @param rule id, for instance {@code sound.none}
     * @param summary level and action in a sentence for the person
     * @param reason why; {@code %s} stands for the labels or the label that it is about
     * @param sources tags, at least one
     * @param advice ids, in the order in which they are shown
     */
    public record Wording(String rule, String summary, String reason, List<String> sources, List<String> advice) {
        public Wording {
            sources = List.copyOf(sources);
            advice = List.copyOf(advice);
        }
    }

    /**
     * What a reported fact does.
     *
     * @param id for instance {@code R1}
     * @param when the condition in words, the same as the program's own
     * @param effect what it does to the level
     * @param action what to do at least; stronger than {@code normal} for a rule that touches the level
     * @param text the reason in words for the person; a rule that only a diary can match has places for its numbers in it
     * @param sources tags, at least one
     * @param advice ids, in the order in which they are shown
     * @param lastReviewed day on which it was last compared with its sources, as {@code yyyy-MM-dd}
     */
    public record ReportRule(
            String id,
            String when,
            RuleEffect effect,
            Action action,
            String text,
            List<String> sources,
            List<String> advice,
            String lastReviewed) {
        public ReportRule {
            sources = List.copyOf(sources);
            advice = List.copyOf(advice);
            if (!EnumSet.of(RuleEffect.NONE, RuleEffect.WEAKENS_POP).contains(effect) && action == Action.NORMAL) {
                throw new IllegalArgumentException(id + " touches the level, so its action cannot be normal");
            }
            requireDay(id, lastReviewed);
        }
    }

    /**
     * What is said where a rule matches because of what the diary holds, and not of what is reported.
     *
     * @param rule id of the rule
     * @param when the condition in words
     * @param text the reason in words for the person, with a place for each of the rule's numbers
     */
    public record DiaryWording(String rule, String when, String text) {}

    /**
     * An action in a sentence for the person, where the report and not the sound decides.
     *
     * @param action that it is about
     * @param text the sentence
     */
    public record ActionSummary(Action action, String text) {}

    /**
     * One thing that can be advised.
     *
     * @param id for instance {@code advice.keep-moving}
     * @param text in words for the person
     * @param sources tags, at least one
     */
    public record NamedAdvice(String id, String text, List<String> sources) {
        public NamedAdvice {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A level as a text names it.
     *
     * @param level that it is about
     * @param text the word
     */
    public record LevelWord(Level level, String text) {}

    /**
     * Checks that the table is whole.
     *
     * @throws IllegalArgumentException if a tag or label comes twice, or an id, also where it belongs to things of
     *     two kinds; if a row has no source, or names a source or an advice that is not there; or if a level has no word
     */
    public ConcernTable {
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
        wordings = List.copyOf(wordings);
        rules = List.copyOf(rules);
        diary = List.copyOf(diary);
        summaries = List.copyOf(summaries);
        advice = List.copyOf(advice);
        spineExercises = List.copyOf(spineExercises);
        helpSeeking = List.copyOf(helpSeeking);
        levels = List.copyOf(levels);
        myths = List.copyOf(myths);
        if (version < 1) {
            throw new IllegalArgumentException("version is " + version + ", must be at least 1");
        }
        Set<String> tags = distinct("source", sources.stream().map(Source::tag).toList());
        Set<String> ids =
                distinct("advice", advice.stream().map(NamedAdvice::id).toList());
        distinct("label", labels.stream().map(row -> row.label().name()).toList());
        for (NamedAdvice one : advice) {
            requireSources(one.id(), one.sources(), tags);
        }
        distinct("rule", wordings.stream().map(Wording::rule).toList());
        for (Wording wording : wordings) {
            requireSources(wording.rule(), wording.sources(), tags);
            requireKnown(wording.rule(), "advice", wording.advice(), ids);
        }
        for (ReportRule rule : rules) {
            requireSources(rule.id(), rule.sources(), tags);
            requireKnown(rule.id(), "advice", rule.advice(), ids);
        }
        requireKnown(
                "the diary",
                "report rule",
                diary.stream().map(DiaryWording::rule).toList(),
                distinct("report rule", rules.stream().map(ReportRule::id).toList()));
        distinct("diary wording", diary.stream().map(DiaryWording::rule).toList());
        distinct("summary", summaries.stream().map(one -> one.action().slug()).toList());
        for (LabelConcern row : labels) {
            requireSources(row.label().name(), row.sources(), tags);
            requireKnown(row.label().name(), "advice", row.advice(), ids);
        }
        for (Myth myth : myths) {
            requireSources(myth.id(), myth.sources(), tags);
        }
        distinct("id", ids(labels, wordings, rules, advice, myths));
        Set<String> named =
                distinct("level", levels.stream().map(one -> one.level().slug()).toList());
        requireKnown(
                "a text", "level", Stream.of(Level.values()).map(Level::slug).toList(), named);
    }

    /** The word for a level, as it stands in a text. */
    String word(Level level) {
        return levels.stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** Everything that a reason, an advice or a myth can be asked for by. */
    private static List<String> ids(
            List<LabelConcern> labels,
            List<Wording> wordings,
            List<ReportRule> rules,
            List<NamedAdvice> advice,
            List<Myth> myths) {
        return Stream.of(
                        labels.stream().map(row -> "sound." + row.label().name()),
                        wordings.stream().map(Wording::rule),
                        rules.stream().map(ReportRule::id),
                        advice.stream().map(NamedAdvice::id),
                        myths.stream().map(Myth::id))
                .flatMap(Function.identity())
                .toList();
    }

    static void requireDay(String id, String lastReviewed) {
        try {
            LocalDate.parse(lastReviewed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(id + " was last reviewed on no day: " + lastReviewed, e);
        }
    }

    private static Set<String> distinct(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(kind + " '" + name + "' is in the concern table twice");
            }
        }
        return seen;
    }

    private static void requireSources(String owner, List<String> named, Set<String> tags) {
        if (named.isEmpty()) {
            throw new IllegalArgumentException(owner + " has no source; each row and each advice needs one");
        }
        requireKnown(owner, "source", named, tags);
    }

    private static void requireKnown(String owner, String kind, List<String> named, Set<String> known) {
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        owner + " names the " + kind + " '" + name + "', which is not in the concern table");
            }
        }
    }
}
