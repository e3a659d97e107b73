package org.jointsound.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jointsound.json.ConcernTableJson;
import org.junit.jupiter.api.Test;

/** More of what worries is never judged less urgent, tried on many. */
class ConcernOrderTest {
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());
    private static final List<UnaryOperator<SymptomReport>> FACTS = facts();
    /** There are five ways of getting worse, and together they are tried on as many cases as any other property. */
    private static final int SHARE = RandomCase.CASES / 5;

    @Test
    void morePainIsNeverJudgedLess() {
        RandomCase.forEach(SHARE, (one, more) -> {
            Integer said = one.report().pain().severity();
            int least = said == null ? 0 : said;
            int worse = least + more.below(11 - least);
            requireNotLower(one, new Change(one.report()).severity(worse));
        });
    }

    @Test
    void longerPainIsNeverJudgedLess() {
        RandomCase.forEach(
                SHARE,
                (one, more) -> requireNotLower(
                        one,
                        new Change(one.report())
                                .days(more.upFrom(one.report().pain().days(), 3, 84))));
    }

    @Test
    void crackingMoreOftenIsNeverJudgedLess() {
        RandomCase.forEach(
                SHARE,
                (one, more) -> requireNotLower(
                        one,
                        new Change(one.report())
                                .perDay(more.upFrom(one.report().frequency().perDay(), 2, 3))));
    }

    @Test
    void anUrgeThatComesBackSoonerIsNeverJudgedLess() {
        RandomCase.forEach(
                SHARE,
                (one, more) -> requireNotLower(
                        one,
                        new Change(one.report())
                                .minutesBetween(
                                        more.downFrom(one.report().frequency().minutesBetween(), 19.9, 20))));
    }

    @Test
    void oneMoreSymptomQualityOrConditionIsNeverJudgedLess() {
        RandomCase.forEach(
                SHARE,
                (one, more) ->
                        requireNotLower(one, FACTS.get(more.below(FACTS.size())).apply(one.report())));
    }

    private static void requireNotLower(RandomCase one, SymptomReport worse) {
        one.requireNotLower(one.judgedBy(POLICY), one.with(worse).judgedBy(POLICY));
    }

    private static List<UnaryOperator<SymptomReport>> facts() {
        List<UnaryOperator<SymptomReport>> facts = new ArrayList<>();
        for (Symptom one : Symptom.values()) {
            facts.add(report -> new Change(report).with(one));
        }
        for (PainQuality one : PainQuality.values()) {
            facts.add(report -> new Change(report).with(one));
        }
        for (Condition one : Condition.values()) {
            facts.add(report -> new Change(report).with(one));
        }
        return facts;
    }
}
