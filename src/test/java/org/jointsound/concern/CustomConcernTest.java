package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CustomConcernTest {
    private static final Label CLUNK = new Label("clunk");
    private static final ConcernTable SHIPPED = ConcernTableJson.shipped();

    private static LabelConcern row(Label label, Level level) {
        Action action = level == Level.LOW ? Action.NORMAL : Action.MONITOR;
        return new LabelConcern(
                label, "A clunk", "", "", "", level, action, "A clunk.", "Why.", List.of("S0"), List.of());
    }

    private static ConcernTable with(LabelConcern row) {
        return new CustomConcern(List.of(), List.of(row), Map.of()).beside(SHIPPED, Language.EN);
    }

    private static Concern assess(ConcernTable table, Set<Symptom> symptoms, @Nullable Label sound) {
        SymptomReport empty = SymptomReport.EMPTY;
        SymptomReport report = new SymptomReport(
                null, null, null, null, null, empty.pain(), symptoms, null, Set.of(), empty.frequency());
        return new ConcernPolicy(table).assess(Circumstances.of(report), sound);
    }

    @Test
    void aLabelHasTheLevelOfItsRowAndNoneWithoutOne() {
        Concern mapped = assess(with(row(CLUNK, Level.MODERATE)), Set.of(), CLUNK);
        Concern unmapped = assess(SHIPPED, Set.of(), CLUNK);

        assertThat(mapped.level()).isEqualTo(Level.MODERATE);
        assertThat(mapped.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("sound.clunk");
            assertThat(reason.effect()).isEqualTo("sets moderate");
        });
        assertThat(unmapped.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("sound.unmapped");
            assertThat(reason.text()).contains("clunk");
        });
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void noRowLowersWhatARedFlagRaised(Level level) {
        Concern concern = assess(with(row(CLUNK, level)), Set.of(Symptom.NUMBNESS), CLUNK);

        assertThat(concern.level()).isEqualTo(Level.HIGH);
        assertThat(concern.action()).isEqualTo(Action.CONSULT_PROFESSIONAL);
        assertThat(concern.redFlags()).extracting(Concern.Reason::rule).containsExactly("R2");
    }

    @Test
    void aLabelOfTheProgramKeepsItsRow() {
        assertThatThrownBy(() -> with(row(Label.GRINDING_CREPITUS, Level.LOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grinding_crepitus");
        assertThat(assess(with(row(CLUNK, Level.LOW)), Set.of(), Label.GRINDING_CREPITUS)
                        .level())
                .isEqualTo(Level.HIGH);
    }
}
