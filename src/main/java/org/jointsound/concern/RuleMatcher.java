package org.jointsound.concern;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jointsound.concern.ConcernTable.ReportRule;

/** Which rules of a table match, in the order of the table, and in which words. */
final class RuleMatcher {
    private final List<ReportRule> rules;
    private final Map<String, String> diaryTexts = new HashMap<>();

    /**
     * A rule that matches.
     *
     * @param text the reason in words for the person
     */
    record Match(ReportRule rule, String text) {}

    /**
     * The rules of a table.
     *
     * @throws IllegalArgumentException if the table lacks a rule or words for a diary that there is a condition for, or has one
     *     without a condition
     */
    RuleMatcher(ConcernTable table) {
        this.rules = table.rules();
        Set<String> known = new HashSet<>(RuleConditions.BY_RULE.keySet());
        known.addAll(DiaryConditions.BY_RULE.keySet());
        known.add(Refractory.RULE);
        requireTheSame("rule", rules.stream().map(ReportRule::id).toList(), known);
        table.diary().forEach(one -> diaryTexts.put(one.rule(), one.text()));
        Set<String> both = new HashSet<>(DiaryConditions.BY_RULE.keySet());
        both.retainAll(RuleConditions.BY_RULE.keySet());
        requireTheSame("wording for a diary in rule", diaryTexts.keySet(), both);
    }

    private static void requireTheSame(String what, Iterable<String> given, Set<String> conditions) {
        Set<String> missing = new HashSet<>(conditions);
        for (String id : given) {
            if (!missing.remove(id)) {
                throw new IllegalArgumentException(
                        "the concern table has a " + what + " " + id + " that there is no condition for");
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the concern table has no " + what + " " + missing);
        }
    }

    List<Match> matches(Facts facts) {
        return rules.stream()
                .flatMap(rule -> text(rule, facts).map(text -> new Match(rule, text)).stream())
                .toList();
    }

    /** The words of a rule that matches; what is reported comes before what is remembered. */
    private Optional<String> text(ReportRule rule, Facts facts) {
        if (rule.id().equals(Refractory.RULE)) {
            return facts.refractory() == Refractory.NONE ? Optional.empty() : Optional.of(rule.text());
        }
        Predicate<SymptomReport> reported = RuleConditions.BY_RULE.get(rule.id());
        if (reported != null && reported.test(facts.report())) {
            return Optional.of(rule.text());
        }
        Function<Facts, Optional<List<Object>>> remembered = DiaryConditions.BY_RULE.get(rule.id());
        return remembered == null ? Optional.empty() : remembered.apply(facts).map(numbers -> diaryText(rule, numbers));
    }

    private String diaryText(ReportRule rule, List<Object> numbers) {
        return String.format(Locale.ROOT, diaryTexts.getOrDefault(rule.id(), rule.text()), numbers.toArray());
    }
}
