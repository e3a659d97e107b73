package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcernPolicyTest {
    private static final ConcernTable TABLE = ConcernTableJson.shipped();
    private static final ConcernPolicy POLICY = new ConcernPolicy(TABLE);

    private static Concern sound(Verdict verdict) {
        return POLICY.judge(verdict, verdict, Circumstances.UNKNOWN, Refractory.NONE);
    }

    private static Verdict labelled(Label label, Label... present) {
        List<PresentLabel> all = new ArrayList<>();
        for (Label one : present) {
            all.add(new PresentLabel(one, 1, 0.9));
        }
        if (label.isJointSound()) {
            return new Verdict(Outcome.LABELLED, null, label, Map.of(label, 1.0), List.of(label), all);
        }
        Outcome outcome = all.isEmpty() ? Outcome.NOT_JOINT_SOUND : Outcome.UNCERTAIN;
        return new Verdict(outcome, Doubt.OTHER_SOUND, label, Map.of(label, 1.0), List.of(label), all);
    }

    private static Verdict without(Outcome outcome, @Nullable Doubt doubt) {
        return new Verdict(outcome, doubt, null, Map.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "cavitation_pop, LOW, NORMAL",
        "tendon_snap, MODERATE, MONITOR",
        "grinding_crepitus, HIGH, CONSULT_PROFESSIONAL",
        "clicking, MODERATE, IMPROVE_MOBILITY",
        "other, LOW, NORMAL"
    })
    void eachSoundAloneHasTheLevelOfTheSourceTable(String name, Level level, Action action) {
        Label label = new Label(name);
        Concern concern = sound(label.isJointSound() ? labelled(label, label) : labelled(label));

        assertThat(concern.level()).isEqualTo(level);
        assertThat(concern.action()).isEqualTo(action);
        assertThat(concern.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("sound." + name);
            assertThat(reason.effect()).isEqualTo("sets " + level.slug());
            assertThat(reason.sources()).isNotEmpty();
        });
        assertThat(concern.redFlags()).isEmpty();
        assertThat(concern.advice()).isNotEmpty();
    }

    @Test
    void theHighestLabelPresentDecides() {
        Concern concern = sound(labelled(Label.CAVITATION_POP, Label.CAVITATION_POP, Label.GRINDING_CREPITUS));

        assertThat(concern.level()).isEqualTo(Level.HIGH);
        assertThat(concern.action()).isEqualTo(Action.CONSULT_PROFESSIONAL);
        assertThat(concern.reasons())
                .extracting(Reason::rule)
                .containsExactly("sound.cavitation_pop", "sound.grinding_crepitus");
        assertThat(concern.advice())
                .extracting(Concern.Advice::id)
                .contains("advice.see-professional")
                .doesNotContain("advice.keep-moving");
    }

    @Test
    void aJointSoundAmongOtherSoundsStillCounts() {
        Concern concern = sound(labelled(Label.OTHER, Label.TENDON_SNAP));

        assertThat(concern.level()).isEqualTo(Level.MODERATE);
        assertThat(concern.reasons()).extracting(Reason::rule).containsExactly("sound.tendon_snap");
    }

    @Test
    void anUncertainSoundNamesTheOtherCandidatesWithTheirLevels() {
        Verdict verdict = new Verdict(
                Outcome.UNCERTAIN,
                Doubt.LOW_CONFIDENCE,
                Label.CLICKING,
                Map.of(Label.CLICKING, 0.5, Label.GRINDING_CREPITUS, 0.5),
                List.of(Label.CLICKING, Label.GRINDING_CREPITUS),
                List.of());
        Concern concern = sound(verdict);

        assertThat(concern.level()).isEqualTo(Level.MODERATE);
        assertThat(concern.reasons()).extracting(Reason::rule).containsExactly("sound.clicking", "sound.uncertain");
        assertThat(concern.reasons().get(1).text()).contains("(high)").doesNotContain("%s");
    }

    @Test
    void nothingHeardAndUnusableAreLowAndSayThatTheSoundDoesNotDecide() {
        Concern nothing = sound(without(Outcome.NO_EVENT, Doubt.SILENCE));
        Concern unusable = sound(without(Outcome.UNUSABLE, Doubt.CLIPPED));

        assertThat(nothing.level()).isEqualTo(Level.LOW);
        assertThat(nothing.reasons()).extracting(Reason::rule).containsExactly("sound.none");
        assertThat(unusable.level()).isEqualTo(Level.LOW);
        assertThat(unusable.reasons()).extracting(Reason::rule).containsExactly("sound.unusable");
    }

    @Test
    void aLabelWithoutARowSaysThatNoneIsMapped() {
        Label own = new Label("jaw_thud");
        Concern concern = sound(labelled(own, own));

        assertThat(concern.level()).isEqualTo(Level.LOW);
        assertThat(concern.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("sound.unmapped");
            assertThat(reason.text()).contains("jaw_thud");
        });
        assertThat(concern.isUnknown()).isTrue();
        assertThat(sound(labelled(own, own, Label.CLICKING)).isUnknown()).isFalse();
        assertThat(sound(labelled(Label.CAVITATION_POP, Label.CAVITATION_POP)).isUnknown())
                .isFalse();
        SymptomReport numb = Reports.of("{'symptoms':['numbness']}");
        assertThat(POLICY.judge(labelled(own, own), labelled(own, own), Circumstances.of(numb), Refractory.NONE)
                        .isUnknown())
                .isFalse();
    }

    @Test
    void aRedFlagActsWithAQuietOrUnusableRecordingToo() {
        SymptomReport numb = Reports.of("{'symptoms':['numbness']}");
        for (Verdict verdict : List.of(
                without(Outcome.NO_EVENT, Doubt.SILENCE),
                without(Outcome.UNUSABLE, Doubt.CLIPPED),
                labelled(Label.OTHER),
                labelled(Label.CAVITATION_POP, Label.CAVITATION_POP))) {
            Concern concern = POLICY.judge(verdict, verdict, Circumstances.of(numb), Refractory.NONE);
            assertThat(concern.level()).isEqualTo(Level.HIGH);
            assertThat(concern.redFlags()).extracting(Reason::rule).containsExactly("R2");
            assertThat(concern.reasons()).hasSizeGreaterThan(1);
            assertThat(concern.summary()).doesNotContain("harmless", "no cause");
        }
    }

    @Test
    void aTableThatLacksAWordingIsRefused() {
        ConcernTable bare = new ConcernTable(
                1,
                TABLE.lastReviewed(),
                TABLE.notice(),
                TABLE.sources(),
                TABLE.labels(),
                List.of(),
                TABLE.rules(),
                TABLE.diary(),
                TABLE.summaries(),
                TABLE.advice(),
                TABLE.spineExercises(),
                TABLE.helpSeeking(),
                TABLE.levels(),
                TABLE.myths());

        assertThatThrownBy(() -> new ConcernPolicy(bare)).hasMessageContaining("sound.none");
    }
}
