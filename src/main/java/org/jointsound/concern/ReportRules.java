package org.jointsound.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jointsound.concern.ConcernTable.ActionSummary;
import org.jointsound.concern.ConcernTable.NamedAdvice;
import org.jointsound.concern.ConcernTable.ReportRule;

/** Raises what the sound alone says by what the person reports. Nothing lowers it. */
final class ReportRules {
    private final List<ReportRule> rules;
    private final Map<Action, String> summaries = new EnumMap<>(Action.class);
    private final Map<String, Concern.Advice> advice = new LinkedHashMap<>();

    /**
     * The rules of a table.
     *
     * @throws IllegalArgumentException if the table lacks a rule that there is a condition for, has one without a condition,
     *     or has no summary for an action that a rule can bring about
     */
    ReportRules(ConcernTable table) {
        this.rules = table.rules();
        requireTheSame(rules, RuleConditions.BY_RULE.keySet());
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

    private static void requireTheSame(List<ReportRule> rules, Set<String> conditions) {
        Set<String> missing = new HashSet<>(conditions);
        for (ReportRule rule : rules) {
            if (!missing.remove(rule.id())) {
                throw new IllegalArgumentException(
                        "the concern table has a rule " + rule.id() + " that there is no condition for");
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the concern table has no rule " + missing);
        }
    }

    /** The concern of a sound, raised by every rule that matches; the same concern when none does. */
    Concern raise(Concern sound, SymptomReport report) {
        List<ReportRule> matching =
                rules.stream().filter(rule -> matches(rule, report)).toList();
        if (matching.isEmpty()) {
            return sound;
        }
        Level start = start(sound.level(), matching);
        Level level = matching.stream().map(rule -> rule.effect().floor()).reduce(start, ReportRules::higher);
        Action action = matching.stream().map(ReportRule::action).reduce(sound.action(), ReportRules::higher);
        boolean raised = level != sound.level() || action != sound.action();
        List<Concern.Reason> reasons = new ArrayList<>(sound.reasons());
        List<Concern.Reason> redFlags = new ArrayList<>();
        for (ReportRule rule : matching) {
            Concern.Reason reason = reason(rule, sound.level());
            reasons.add(reason);
            if (rule.effect() == RuleEffect.SETS_HIGH) {
                redFlags.add(reason);
            }
        }
        return new Concern(
                level,
                action,
                raised ? summaries.getOrDefault(action, sound.summary()) : sound.summary(),
                reasons,
                advice(sound, level, matching),
                redFlags,
                sound.notice());
    }

    private static boolean matches(ReportRule rule, SymptomReport report) {
        Predicate<SymptomReport> condition = RuleConditions.BY_RULE.get(rule.id());
        return condition != null && condition.test(report);
    }

    private static Level start(Level sound, List<ReportRule> matching) {
        boolean up = matching.stream().anyMatch(rule -> rule.effect() == RuleEffect.ONE_STEP_UP);
        return up ? sound.oneUp() : sound;
    }

    private static Concern.Reason reason(ReportRule rule, Level sound) {
        String effect =
                switch (rule.effect()) {
                    case NONE -> "none";
                    case ONE_STEP_UP ->
                        sound == sound.oneUp()
                                ? "none"
                                : "raises " + sound.slug() + " to "
                                        + sound.oneUp().slug();
                    case AT_LEAST_MODERATE -> "at least moderate";
                    case SETS_HIGH -> "sets high";
                };
        return new Concern.Reason(rule.id(), effect, rule.text(), rule.sources());
    }

    /**
     * Advice of the strongest action first. What a sound advises is left out when the report raises the level above it, and
     * what habits advise when the level is high: exercises are not for a joint that somebody should examine first.
     */
    private List<Concern.Advice> advice(Concern sound, Level level, List<ReportRule> matching) {
        Map<String, Concern.Advice> given = new LinkedHashMap<>();
        matching.stream()
                .filter(rule -> level != Level.HIGH || rule.effect() != RuleEffect.NONE)
                .sorted(Comparator.comparing(ReportRule::action).reversed())
                .flatMap(rule -> rule.advice().stream())
                .forEach(id -> given.computeIfAbsent(id, advice::get));
        if (level == sound.level()) {
            sound.advice().forEach(one -> given.putIfAbsent(one.id(), one));
        }
        return List.copyOf(given.values());
    }

    private static <E extends Comparable<E>> E higher(E one, E other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
