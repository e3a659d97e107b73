package org.jointsound.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.ConcernTable.ActionSummary;
import org.jointsound.concern.ConcernTable.NamedAdvice;
import org.jointsound.concern.ConcernTable.ReportRule;

/** Raises what the sound alone says by what is reported and what is remembered. Nothing lowers it. */
final class ReportRules {
    private final RuleMatcher matcher;
    private final Map<Action, String> summaries = new EnumMap<>(Action.class);
    private final Map<String, Concern.Advice> advice = new LinkedHashMap<>();

    /**
     * The rules of a table.
     *
     * @throws IllegalArgumentException if the table lacks a rule that there is a condition for, has one without a condition,
     *     or has no summary for an action that a rule can bring about
     */
    ReportRules(ConcernTable table) {
        this.matcher = new RuleMatcher(table);
        for (ActionSummary one : table.summaries()) {
            summaries.put(one.action(), one.text());
        }
        for (NamedAdvice one : table.advice()) {
            advice.put(one.id(), new Concern.Advice(one.id(), one.text(), one.sources()));
        }
        for (Action action : Action.values()) {
            if (action != Action.NORMAL && !summaries.containsKey(action)) {
                throw new IllegalArgumentException("the concern table has no summary for " + action.slug());
            }
        }
    }

    /** The concern of a sound, raised by every rule that matches; the same concern when none does. */
    Concern raise(Concern sound, Facts facts) {
        List<RuleMatcher.Match> matches = matcher.matches(facts);
        if (matches.isEmpty()) {
            return sound;
        }
        List<ReportRule> matching =
                matches.stream().map(RuleMatcher.Match::rule).toList();
        Level start = start(sound.level(), matching);
        Level level = matching.stream().map(rule -> rule.effect().floor()).reduce(start, ReportRules::higher);
        Action action = matching.stream().map(ReportRule::action).reduce(sound.action(), ReportRules::higher);
        boolean raised = level != sound.level() || action != sound.action();
        List<Concern.Reason> reasons = new ArrayList<>(sound.reasons());
        List<Concern.Reason> redFlags = new ArrayList<>();
        for (RuleMatcher.Match match : matches) {
            Concern.Reason reason = reason(match, sound.level(), facts.refractory());
            reasons.add(reason);
            if (match.rule().effect() == RuleEffect.SETS_HIGH) {
                redFlags.add(reason);
            }
        }
        return new Concern(
                level,
                action,
                raised ? summaries.getOrDefault(action, sound.summary()) : sound.summary(),
                reasons,
                advice(sound, level, raised, matching),
                redFlags,
                sound.notice());
    }

    private static Level start(Level sound, List<ReportRule> matching) {
        boolean up = matching.stream().anyMatch(rule -> rule.effect() == RuleEffect.ONE_STEP_UP);
        return up ? sound.oneUp() : sound;
    }

    private static Concern.Reason reason(RuleMatcher.Match match, Level sound, Refractory refractory) {
        String effect =
                switch (match.rule().effect()) {
                    case NONE -> "none";
                    case WEAKENS_POP -> refractory.effect();
                    case ONE_STEP_UP ->
                        sound == sound.oneUp()
                                ? "none"
                                : "raises " + sound.slug() + " to "
                                        + sound.oneUp().slug();
                    case AT_LEAST_MODERATE -> "at least moderate";
                    case SETS_HIGH -> "sets high";
                };
        return new Concern.Reason(
                match.rule().id(), effect, match.text(), match.rule().sources());
    }

    /**
     * Advice of the strongest action first. What a sound advises is left out when the report raises level or action above it,
     * and what habits advise when the level is high: exercises are not for a joint that somebody should examine first.
     */
    private List<Concern.Advice> advice(Concern sound, Level level, boolean raised, List<ReportRule> matching) {
        Map<String, Concern.Advice> given = new LinkedHashMap<>();
        matching.stream()
                .filter(rule -> level != Level.HIGH || rule.effect() != RuleEffect.NONE)
                .sorted(Comparator.comparing(ReportRule::action).reversed())
                .flatMap(rule -> rule.advice().stream())
                .forEach(id -> given.computeIfAbsent(id, advice::get));
        if (!raised) {
            sound.advice().forEach(one -> given.putIfAbsent(one.id(), one));
        }
        return List.copyOf(given.values());
    }

    private static <E extends Comparable<E>> E higher(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
