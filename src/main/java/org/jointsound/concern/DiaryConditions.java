package org.jointsound.concern;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a rule matches because of what is remembered, by its id, and the numbers that its words then name. Empty where it does not
 * match. The table has the conditions in words.
 */
final class DiaryConditions {
    static final Map<String, Function<Remembered, Optional<List<Object>>>> BY_RULE = Map.of(
            "R12", DiaryConditions::popsTooSoon,
            "R13", DiaryConditions::manyInADay,
            "diary", DiaryConditions::lately);

    private DiaryConditions() {}

    private static Optional<List<Object>> popsTooSoon(Remembered remembered) {
        Long minutes = remembered.minutesBetweenPops();
        return minutes != null && minutes < Refractory.PERIOD.toMinutes()
                ? Optional.of(List.of(minutes))
                : Optional.empty();
    }

    private static Optional<List<Object>> manyInADay(Remembered remembered) {
        int occasions = remembered.occasionsInADay();
        return occasions >= RuleConditions.SEVERAL_A_DAY ? Optional.of(List.of(occasions)) : Optional.empty();
    }

    private static Optional<List<Object>> lately(Remembered remembered) {
        return remembered.lastWeek() + remembered.weekBefore() > 0
                ? Optional.of(List.of(remembered.lastWeek(), remembered.weekBefore()))
                : Optional.empty();
    }
}
