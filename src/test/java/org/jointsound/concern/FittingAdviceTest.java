package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointsound.concern.Concern.Advice;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittingAdviceTest {
    private static final ConcernTable TABLE = ConcernTableJson.shipped();
    private static final ConcernPolicy POLICY = new ConcernPolicy(TABLE);

    private static List<String> advice(String report, @Nullable Label sound) {
        return POLICY.assess(Reports.known(report), sound).advice().stream()
                .map(Advice::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'joint':'lumbar_spine'}", "{'joint':'cervical_spine'}", "{'joint':'thoracic_spine'}"})
    void clicksOfTheBackOrOfNobodyKnowsWhatGetItsExercises(String report) {
        assertThat(advice(report, Label.CLICKING)).containsAll(TABLE.spineExercises());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jaw", "knee", "finger", "other"})
    void clicksOfAnotherJointGetNoExercisesForTheBack(String joint) {
        assertThat(advice("{'joint':'" + joint + "'}", Label.CLICKING))
                .doesNotContainAnyElementsOf(TABLE.spineExercises())
                .contains("advice.stretch-slowly", "advice.stop-if-it-hurts");
    }

    @Test
    void whoeverIsToBeLookedAtFirstGetsNoExercises() {
        assertThat(advice("{'movement':'spontaneous','joint':'lumbar_spine'}", Label.CLICKING))
                .doesNotContainAnyElementsOf(TABLE.spineExercises())
                .contains("advice.see-professional");
    }

    @Test
    void onlyTheMostUrgentWayToSeekHelpIsGiven() {
        assertThat(advice("{'onset':'injury','pain':{'severity':3,'days':5}}", Label.TENDON_SNAP))
                .contains("advice.go-promptly")
                .doesNotContain("advice.see-professional", "advice.ask-if-worse", "advice.ask-if-pain-lasts");
        assertThat(advice("{'pain':{'severity':3}}", Label.TENDON_SNAP))
                .contains("advice.ask-if-worse")
                .doesNotContain("advice.ask-if-pain-lasts");
        assertThat(advice("{}", Label.TENDON_SNAP)).contains("advice.ask-if-pain-lasts");
    }
}
