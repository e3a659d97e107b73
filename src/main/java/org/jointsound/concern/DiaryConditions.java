package org.jointsound.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a rule matches because of what is remembered beside the report, by its id, and the numbers that its words then
 * name. Empty where it does not match. The table has the conditions in words.
 */
final class DiaryConditions {
    static final Map<String, Function<Facts, Optional<List<Object>>>> BY_RULE = Map.of(
            "R12", DiaryConditions::popsTooSoon,
            "R13", DiaryConditions::manyInADay,
            "diary", DiaryConditions::lately);

    private DiaryConditions() {}

    private static Optional<List<Object>> popsTooSoon(Facts facts) {
        Long minutes = facts.remembered().minutesBetweenPops();
        return minutes != null && minutes < Refractory.PERIOD.toMinutes()
                ? Optional.of(List.of(minutes))
                : Optional.empty();
    }

    private static Optional<List<Object>> manyInADay(Facts facts) {
        int occasions = facts.remembered().occasionsInADay();
        return occasions >= RuleConditions.manyADay(facts.report())
                ? Optional.of(List.of(occasions))
                : Optional.empty();
    }

    private static Optional<List<Object>> lately(Facts facts) {
        Remembered remembered = facts.remembered();
        return remembered.lastWeek() + remembered.weekBefore() > 0
                ? Optional.of(List.of(remembered.lastWeek(), remembered.weekBefore()))
                : Optional.empty();
    }
}
