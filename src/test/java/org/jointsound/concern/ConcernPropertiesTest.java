package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jointsound.concern.SymptomReport.Pain;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every report, tried on many. */
class ConcernPropertiesTest {
    private static final int REPORTS = 100_000;
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());
    private static final List<UnaryOperator<SymptomReport>> RED_FLAGS = redFlags();

    private record Case(SymptomReport report, @Nullable Label sound) {}

    @Test
    void addingARedFlagNeverLowersTheLevelAndMakesItHighWhateverTheSound() {
        SplittableRandom random = new SplittableRandom(11);
        forEach(one -> {
            Concern before = POLICY.assess(Circumstances.of(one.report()), one.sound());
            SymptomReport worse =
                    RED_FLAGS.get(random.nextInt(RED_FLAGS.size())).apply(one.report());
            Concern after = POLICY.assess(Circumstances.of(worse), one.sound());
            require(after.level() == Level.HIGH, one);
            require(after.action().compareTo(before.action()) >= 0, one);
            require(!after.redFlags().isEmpty(), one);
        });
    }

    @Test
    void removingTheSoundNeverLowersWhatARedFlagRaised() {
        forEach(one -> {
            Concern with = POLICY.assess(Circumstances.of(one.report()), one.sound());
            Concern without = POLICY.assess(Circumstances.of(one.report()), null);
            require(with.redFlags().equals(without.redFlags()), one);
            require(with.redFlags().isEmpty() || without.level() == Level.HIGH, one);
            require(with.level().compareTo(without.level()) >= 0, one);
        });
    }

    @Test
    void aReportNeverLowersWhatTheSoundSays() {
        forEach(one -> {
            Concern alone = POLICY.assess(Circumstances.of(SymptomReport.EMPTY), one.sound());
            Concern with = POLICY.assess(Circumstances.of(one.report()), one.sound());
            require(with.level().compareTo(alone.level()) >= 0, one);
            require(with.action().compareTo(alone.action()) >= 0, one);
        });
    }

    @Test
    void theSameInputGivesTheSameOutputAndEachReasonAndAdviceHasASource() {
        forEach(one -> {
            Concern concern = POLICY.assess(Circumstances.of(one.report()), one.sound());
            require(concern.equals(POLICY.assess(Circumstances.of(one.report()), one.sound())), one);
            require(concern.reasons().stream().noneMatch(it -> it.sources().isEmpty()), one);
            require(concern.advice().stream().noneMatch(it -> it.sources().isEmpty()), one);
            require(concern.reasons().containsAll(concern.redFlags()), one);
        });
    }

    @Test
    void theReportsThatAreTriedReachEveryLevelAndEveryRule() {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Set<String> rules = new LinkedHashSet<>();
        forEach(one -> {
            Concern concern = POLICY.assess(Circumstances.of(one.report()), one.sound());
            levels.merge(concern.level(), 1, Integer::sum);
            concern.reasons().forEach(reason -> rules.add(reason.rule()));
        });
        assertThat(levels.values()).hasSize(3).allMatch(count -> count > REPORTS / 100);
        assertThat(rules).containsAll(RuleConditions.BY_RULE.keySet());
    }

    private static void forEach(Consumer<Case> check) {
        RandomReports reports = new RandomReports(7);
        for (int i = 0; i < REPORTS; i++) {
            check.accept(new Case(reports.next(), reports.maybe(Label.STANDARD.toArray(Label[]::new))));
        }
    }

    /** AssertJ's own form costs too much for a million checks. */
    private static void require(boolean holds, Case one) {
        if (!holds) {
            throw new AssertionError("does not hold for " + one);
        }
    }

    private static List<UnaryOperator<SymptomReport>> redFlags() {
        List<UnaryOperator<SymptomReport>> flags = new ArrayList<>();
        flags.add(report -> new Change(report).onset(Onset.INJURY));
        for (Condition one : List.of(Condition.OSTEOPOROSIS, Condition.SPONDYLOLISTHESIS, Condition.BONE_TUMOUR)) {
            flags.add(report -> new Change(report).with(one));
        }
        for (Symptom one : EnumSet.complementOf(EnumSet.of(Symptom.STIFFNESS))) {
            flags.add(report -> new Change(report).with(one));
        }
        for (PainQuality one : EnumSet.complementOf(EnumSet.of(PainQuality.SORENESS))) {
            flags.add(report -> new Change(report)
                    .pain(new Pain(
                            report.pain().severity(),
                            Change.plus(report.pain().qualities(), one),
                            report.pain().days())));
        }
        flags.add(report -> new Change(report)
                .pain(new Pain(9, report.pain().qualities(), report.pain().days())));
        flags.add(report -> new Change(report)
                .pain(new Pain(report.pain().severity(), report.pain().qualities(), 90.0)));
        return flags;
    }

    /** A report with one thing in it changed. */
    private record Change(SymptomReport from) {
        SymptomReport onset(Onset onset) {
            return of(from.pain(), from.symptoms(), onset, from.conditions());
        }

        SymptomReport with(Condition condition) {
            return of(from.pain(), from.symptoms(), from.onset(), plus(from.conditions(), condition));
        }

        SymptomReport with(Symptom symptom) {
            return of(from.pain(), plus(from.symptoms(), symptom), from.onset(), from.conditions());
        }

        SymptomReport pain(Pain pain) {
            return of(pain, from.symptoms(), from.onset(), from.conditions());
        }

        private SymptomReport of(Pain pain, Set<Symptom> symptoms, @Nullable Onset onset, Set<Condition> conditions) {
            return new SymptomReport(
                    null,
                    from.joint(),
                    from.side(),
                    null,
                    from.movement(),
                    pain,
                    symptoms,
                    onset,
                    conditions,
                    from.frequency());
        }

        static <E> Set<E> plus(Set<E> some, E one) {
            Set<E> more = new LinkedHashSet<>(some);
            more.add(one);
            return more;
        }
    }
}
