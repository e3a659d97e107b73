package org.jointsound.concern;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jointsound.concern.ConcernTable.ReportRule;
import org.jointsound.concern.ConcernTable.Source;
import org.jointsound.json.ConcernTableJson;
import org.junit.jupiter.api.Test;

/** What holds for every report, past and recording, tried on many. */
class ConcernPropertiesTest {
    private static final ConcernTable TABLE = ConcernTableJson.shipped();
    private static final ConcernPolicy POLICY = new ConcernPolicy(TABLE);
    private static final List<UnaryOperator<SymptomReport>> RED_FLAGS = redFlags();
    /** A new policy for each case would take longer than the case. */
    private static final int CASES_PER_POLICY = 500;

    @Test
    void addingARedFlagNeverLowersAnythingAndMakesTheLevelHighWhateverTheSound() {
        RandomCase.forEach((one, more) -> {
            SymptomReport worse = RED_FLAGS.get(more.below(RED_FLAGS.size())).apply(one.report());
            Concern after = one.with(worse).judgedBy(POLICY);
            one.requireNotLower(one.judgedBy(POLICY), after);
            one.require(after.level() == Level.HIGH);
            one.require(!after.redFlags().isEmpty());
        });
    }

    @Test
    void removingTheSoundNeverLowersWhatARedFlagRaised() {
        RandomCase.forEach((one, more) -> {
            Concern with = one.judgedBy(POLICY);
            Concern without = one.withoutSound(more.below(2) == 0 ? Recordings.SILENT : Recordings.UNUSABLE)
                    .judgedBy(POLICY);
            one.require(with.redFlags().equals(without.redFlags()));
            one.require(with.redFlags().isEmpty() || without.level() == Level.HIGH);
            one.requireNotLower(without, with);
        });
    }

    @Test
    void whatIsReportedAndRememberedNeverLowersWhatTheSoundSays() {
        RandomCase.forEach((one, more) -> one.requireNotLower(
                one.with(SymptomReport.EMPTY).with(Past.NONE).judgedBy(POLICY), one.judgedBy(POLICY)));
    }

    @Test
    void aLongerPastNeverLowersAnything() {
        RandomCase.forEach((one, more) -> {
            List<PastRecording> longer = new ArrayList<>(one.past().recordings());
            longer.add(more.before());
            one.requireNotLower(one.judgedBy(POLICY), one.with(new Past(longer)).judgedBy(POLICY));
        });
    }

    @Test
    void theOrderInWhichThingsAreNamedDoesNotMatter() {
        RandomCase.forEach((one, more) -> {
            List<PastRecording> backwards = new ArrayList<>(one.past().recordings());
            Collections.reverse(backwards);
            Concern other = one.with(new Change(one.report()).backwards())
                    .with(new Past(backwards))
                    .judgedBy(POLICY);
            one.require(other.equals(one.judgedBy(POLICY)));
        });
    }

    @Test
    void equalInputsGiveEqualOutputsOfNewPoliciesToo() {
        RandomReports first = new RandomReports(3);
        RandomReports second = new RandomReports(3);
        ConcernPolicy other = POLICY;
        for (int i = 0; i < RandomCase.CASES; i++) {
            if (i % CASES_PER_POLICY == 0) {
                other = new ConcernPolicy(ConcernTableJson.shipped());
            }
            RandomCase one = RandomCase.drawnFrom(first);
            RandomCase same = RandomCase.drawnFrom(second);
            one.require(one.judgedBy(POLICY).equals(same.judgedBy(other)));
        }
    }

    @Test
    void eachReasonAndAdviceHasASourceOfTheTable() {
        Set<String> tags = TABLE.sources().stream().map(Source::tag).collect(toSet());
        RandomCase.forEach((one, more) -> {
            Concern concern = one.judgedBy(POLICY);
            one.require(!concern.reasons().isEmpty());
            concern.reasons().forEach(it -> one.require(!it.sources().isEmpty() && tags.containsAll(it.sources())));
            concern.advice().forEach(it -> one.require(!it.sources().isEmpty() && tags.containsAll(it.sources())));
            one.require(concern.reasons().containsAll(concern.redFlags()));
        });
    }

    @Test
    void whatIsTriedReachesEveryLevelEveryActionAndEveryRule() {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Map<Action, Integer> actions = new EnumMap<>(Action.class);
        Set<String> rules = new LinkedHashSet<>();
        RandomCase.forEach((one, more) -> {
            Concern concern = one.judgedBy(POLICY);
            levels.merge(concern.level(), 1, Integer::sum);
            actions.merge(concern.action(), 1, Integer::sum);
            concern.reasons().forEach(reason -> rules.add(reason.rule()));
        });
        assertThat(levels.values()).hasSize(3).allMatch(count -> count > RandomCase.CASES / 100);
        assertThat(actions.values()).hasSize(5).allMatch(count -> count > RandomCase.CASES / 100);
        assertThat(rules)
                .containsAll(TABLE.rules().stream().map(ReportRule::id).toList())
                .contains("sound.none", "sound.not_given", "sound.unusable", "sound.uncertain", "sound.other");
    }

    private static List<UnaryOperator<SymptomReport>> redFlags() {
        List<UnaryOperator<SymptomReport>> flags = new ArrayList<>();
        flags.add(report -> new Change(report).onset(Onset.INJURY));
        flags.add(report -> new Change(report).severity(9));
        flags.add(report -> new Change(report).days(90));
        for (Condition one : List.of(Condition.OSTEOPOROSIS, Condition.SPONDYLOLISTHESIS, Condition.BONE_TUMOUR)) {
            flags.add(report -> new Change(report).with(one));
        }
        for (Symptom one : EnumSet.complementOf(EnumSet.of(Symptom.STIFFNESS))) {
            flags.add(report -> new Change(report).with(one));
        }
        for (PainQuality one : EnumSet.complementOf(EnumSet.of(PainQuality.SORENESS))) {
            flags.add(report -> new Change(report).with(one));
        }
        return flags;
    }
}
