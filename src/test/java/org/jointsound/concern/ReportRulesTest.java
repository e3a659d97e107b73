package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.concern.Concern.Advice;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.concern.ConcernTable.ReportRule;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRulesTest {
    private static final ConcernTable TABLE = ConcernTableJson.shipped();
    private static final ConcernPolicy POLICY = new ConcernPolicy(TABLE);

    /** Rule, a report on its one side, level and action with no sound, and a report just on the other side. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "R1  | {'pain':{'severity':7}}                | HIGH     | CONSULT_PROFESSIONAL | {'pain':{'severity':6}}",
                "R1  | {'pain':{'qualities':['sharp']}}       | HIGH     | CONSULT_PROFESSIONAL | {'pain':{'qualities':['soreness']}}",
                "R2  | {'symptoms':['tingling']}              | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['stiffness']}",
                "R2  | {'symptoms':['numbness']}              | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['locking']}",
                "R2  | {'symptoms':['weakness']}              | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':[]}",
                "R2  | {'pain':{'qualities':['radiating']}}   | HIGH     | CONSULT_PROFESSIONAL | {'pain':{'qualities':['sharp']}}",
                "R3  | {'onset':'injury'}                     | HIGH     | SEEK_CARE_PROMPTLY   | {'onset':'gradual'}",
                "R4  | {'conditions':['osteoporosis']}        | HIGH     | CONSULT_PROFESSIONAL | {'conditions':['osteoarthritis']}",
                "R4  | {'conditions':['spondylolisthesis']}   | HIGH     | CONSULT_PROFESSIONAL | {'conditions':['herniated_disc']}",
                "R4  | {'conditions':['bone_tumour']}         | HIGH     | CONSULT_PROFESSIONAL | {}",
                "R5  | {'symptoms':['swelling']}              | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['stiffness']}",
                "R5  | {'symptoms':['warmth']}                | HIGH     | CONSULT_PROFESSIONAL | {}",
                "R6  | {'symptoms':['weakness']}              | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['numbness']}",
                "R6  | {'symptoms':['reduced_motion']}        | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['stiffness']}",
                "R7  | {'movement':'spontaneous'}             | MODERATE | CONSULT_PROFESSIONAL | {'movement':'voluntary'}",
                "R8  | {'symptoms':['locking']}               | HIGH     | SEEK_CARE_PROMPTLY   | {'symptoms':['instability']}",
                "R8  | {'pain':{'qualities':['throbbing']}}   | HIGH     | SEEK_CARE_PROMPTLY   | {'pain':{'qualities':['sharp']}}",
                "R8  | {'pain':{'qualities':['stinging']}}    | HIGH     | SEEK_CARE_PROMPTLY   | {'pain':{'qualities':['soreness']}}",
                "R9  | {'symptoms':['instability']}           | HIGH     | CONSULT_PROFESSIONAL | {'symptoms':['locking']}",
                "R10 | {'pain':{'days':4}}                    | HIGH     | CONSULT_PROFESSIONAL | {'pain':{'days':3}}",
                "R10 | {'pain':{'days':3.1}}                  | HIGH     | CONSULT_PROFESSIONAL | {'pain':{'days':3.0}}",
                "R11 | {'joint':'lumbar_spine','pain':{'days':84}} | HIGH | CONSULT_PROFESSIONAL | {'joint':'lumbar_spine','pain':{'days':83}}",
                "R11 | {'joint':'cervical_spine','pain':{'days':84}} | HIGH | CONSULT_PROFESSIONAL | {'joint':'knee','pain':{'days':84}}",
                "R11 | {'joint':'thoracic_spine','pain':{'days':84},'onset':'unknown'} | HIGH | CONSULT_PROFESSIONAL | {'joint':'thoracic_spine','pain':{'days':84},'onset':'injury'}",
                "R12 | {'frequency':{'minutes_between':19.9}} | MODERATE | CONSULT_PROFESSIONAL | {'frequency':{'minutes_between':20}}",
                "R13 | {'frequency':{'per_day':3}}            | MODERATE | CONSULT_PROFESSIONAL | {'frequency':{'per_day':2}}",
                "R13 | {'movement':'habitual','frequency':{'per_day':2}} | MODERATE | CONSULT_PROFESSIONAL | {'movement':'habitual','frequency':{'per_day':1}}",
                "R13 | {'movement':'habitual','symptoms':['stiffness']} | MODERATE | CONSULT_PROFESSIONAL | {'movement':'voluntary','symptoms':['stiffness']}",
                "R14 | {'movement':'forced'}                  | MODERATE | MONITOR              | {'movement':'habitual'}",
                "R14.neck | {'movement':'forced','joint':'cervical_spine'} | MODERATE | CONSULT_PROFESSIONAL | {'movement':'forced','joint':'thoracic_spine'}",
                "R15 | {'conditions':['osteoarthritis']}      | MODERATE | CONSULT_PROFESSIONAL | {'conditions':['osteoporosis']}",
                "R15 | {'conditions':['rheumatoid_arthritis']} | MODERATE | CONSULT_PROFESSIONAL | {}",
                "R15 | {'conditions':['herniated_disc']}      | MODERATE | CONSULT_PROFESSIONAL | {'conditions':['spondylolisthesis']}",
                "R15 | {'conditions':['degenerative_disc_disease']} | MODERATE | CONSULT_PROFESSIONAL | {'conditions':['bone_tumour']}",
                "R15 | {'conditions':['nerve_compression']}   | MODERATE | CONSULT_PROFESSIONAL | {'conditions':[]}",
                "R16 | {'pain':{'severity':1}}                | MODERATE | MONITOR              | {'pain':{'severity':0}}",
                "R16 | {'pain':{'severity':6}}                | MODERATE | MONITOR              | {'pain':{'severity':7}}",
                "R16 | {'pain':{'qualities':['soreness']}}    | MODERATE | MONITOR              | {'pain':{'qualities':['sharp']}}",
                "habitual | {'movement':'habitual'}           | LOW      | NORMAL               | {'movement':'forced'}",
                "adjustment | {'movement':'adjustment'}       | LOW      | NORMAL               | {'movement':'voluntary'}",
                "stiffness | {'symptoms':['stiffness']}       | LOW      | NORMAL               | {'symptoms':['reduced_motion']}",
            })
    void aRuleMatchesOnItsSideOfTheBoundaryOnly(
            String rule, String matching, Level level, Action action, String other) {
        Concern concern = POLICY.assess(Circumstances.of(Reports.of(matching)), null);
        assertThat(concern.reasons()).extracting(Reason::rule).contains(rule);
        assertThat(concern.level()).isEqualTo(level);
        assertThat(concern.action()).isEqualTo(action);
        assertThat(POLICY.assess(Circumstances.of(Reports.of(other)), null).reasons())
                .extracting(Reason::rule)
                .doesNotContain(rule);
    }

    @Test
    void theRedFlagsAreTheRulesOfTheKnowledgeThatSetHigh() {
        assertThat(TABLE.rules())
                .filteredOn(rule -> rule.effect() == RuleEffect.SETS_HIGH)
                .extracting(ReportRule::id)
                .containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R8", "R9", "R10", "R11");
    }

    @Test
    void aRedFlagIsAlsoAReasonAndTheOthersAreNot() {
        Concern concern = POLICY.assess(
                Reports.known("{'pain':{'severity':3},'symptoms':['swelling'],'movement':'spontaneous'}"), null);
        assertThat(concern.reasons()).extracting(Reason::rule).containsExactly("sound.not_given", "R5", "R7", "R16");
        assertThat(concern.reasons())
                .extracting(Reason::effect)
                .containsExactly("sets low", "sets high", "at least moderate", "at least moderate");
        assertThat(concern.redFlags()).containsExactly(concern.reasons().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "cavitation_pop, MODERATE, raises low to moderate",
        "tendon_snap, HIGH, raises moderate to high",
        "clicking, HIGH, raises moderate to high",
        "grinding_crepitus, HIGH, none"
    })
    void knownConditionsRaiseTheSoundByOneStepHoweverMany(String sound, Level level, String effect) {
        for (String conditions : List.of("'osteoarthritis'", "'osteoarthritis','herniated_disc','nerve_compression'")) {
            Concern concern = POLICY.assess(Reports.known("{'conditions':[" + conditions + "]}"), new Label(sound));
            assertThat(concern.level()).isEqualTo(level);
            assertThat(concern.reasons())
                    .filteredOn(reason -> reason.rule().equals("R15"))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.effect()).isEqualTo(effect));
        }
    }

    @Test
    void theStepComesBeforeTheFloors() {
        // A step after the floor of R16 would end high.
        Concern concern = POLICY.assess(
                Reports.known("{'conditions':['osteoarthritis'],'pain':{'severity':2}}"), Label.CAVITATION_POP);
        assertThat(concern.level()).isEqualTo(Level.MODERATE);
    }

    @Test
    void theStrongestActionWinsAndItsAdviceComesFirst() {
        Concern concern = POLICY.assess(
                Reports.known("{'onset':'injury','pain':{'severity':3},'conditions':['osteoporosis']}"),
                Label.CLICKING);
        assertThat(concern.action()).isEqualTo(Action.SEEK_CARE_PROMPTLY);
        assertThat(concern.advice()).first().extracting(Advice::id).isEqualTo("advice.go-promptly");
        assertThat(concern.summary()).contains("looked at soon");
    }

    @Test
    void aHighLevelBringsNoExercisesAndDoesNotSayThatNothingNeedsDoing() {
        Concern concern =
                POLICY.assess(Reports.known("{'conditions':['bone_tumour'],'symptoms':['stiffness']}"), Label.CLICKING);
        assertThat(concern.advice())
                .extracting(Advice::id)
                .contains("advice.see-professional")
                .doesNotContain("advice.gentle-mobility", "advice.stretch-slowly", "advice.keep-moving");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lumbar_spine", "cervical_spine"})
    void forceBringsTheAdviceToStop(String joint) {
        assertThat(POLICY.assess(Reports.known("{'movement':'forced','joint':'" + joint + "'}"), null)
                        .advice())
                .extracting(Advice::id)
                .contains("advice.stop-forcing");
    }

    @Test
    void noExerciseIsAdvisedForASoundThatSomebodyShouldBeAskedAboutFirst() {
        SymptomReport report = Reports.of("{'joint':'cervical_spine','movement':'forced'}");
        assertThat(POLICY.assess(Circumstances.of(report), Label.CLICKING).advice())
                .extracting(Advice::id)
                .containsExactly("advice.stop-forcing", "advice.see-professional");
    }

    @Test
    void aRuleInTheTableWithoutAConditionIsRefused() {
        List<ReportRule> more = new ArrayList<>(TABLE.rules());
        more.add(new ReportRule(
                "R17", "always", RuleEffect.NONE, Action.NORMAL, "Text.", List.of("S0"), List.of(), "2026-11-21"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConcernPolicy(with(more, TABLE.summaries())))
                .withMessageContaining("R17");
    }

    @Test
    void aConditionWithoutARuleInTheTableIsRefused() {
        List<ReportRule> fewer =
                TABLE.rules().stream().filter(rule -> !rule.id().equals("R3")).toList();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConcernPolicy(with(fewer, TABLE.summaries())))
                .withMessageContaining("R3");
    }

    @Test
    void aTableWithoutASummaryForAnActionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConcernPolicy(with(TABLE.rules(), List.of())))
                .withMessageContaining("summary");
    }

    private static ConcernTable with(List<ReportRule> rules, List<ConcernTable.ActionSummary> summaries) {
        return new ConcernTable(
                1,
                TABLE.lastReviewed(),
                TABLE.notice(),
                TABLE.sources(),
                TABLE.labels(),
                TABLE.wordings(),
                rules,
                TABLE.diary(),
                summaries,
                TABLE.advice(),
                TABLE.spineExercises(),
                TABLE.helpSeeking(),
                TABLE.levels(),
                TABLE.myths());
    }
}
