package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Recipe;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.training.comparison.TrainerKind;
import org.junit.jupiter.api.Test;
import org.tribuo.Tribuo;

class TrainingRecipeTest {
    private static final TrainingSettings STANDARD = TrainingSettings.standard("knees", "1.2", Long.MIN_VALUE);

    private static Recipe recipe(TrainingSettings settings) {
        return BundleJson.readRecipe(
                BundleJson.write(TrainingRecipe.of(settings, 17, "0".repeat(64), "events-v1", "0.1.0")));
    }

    private static Recipe changed(String setting, String value) {
        Recipe recipe = recipe(STANDARD);
        Map<String, String> settings = new TreeMap<>(recipe.settings());
        if (value.isEmpty()) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
        return new Recipe(
                recipe.formatVersion(),
                settings,
                recipe.datasetSha256(),
                recipe.featureSet(),
                recipe.programVersion(),
                recipe.machine(),
                recipe.libraries());
    }

    @Test
    void everySettingComesBackFromTheFileAsItWas() {
        for (TrainingSettings settings : List.of(
                STANDARD,
                STANDARD.with(new FixedTrainer(new RadialMachine(1.0 / 3, Double.MIN_NORMAL))),
                STANDARD.with(TrainerKind.AUTO.choice()),
                STANDARD.with(TrainerKind.LOGISTIC.choice()),
                STANDARD.with(TrainerKind.FOREST.choice()),
                new TrainingSettings(
                        "a",
                        "b",
                        5,
                        7,
                        new FixedTrainer(new BoostedTrees(11, 2, 0.1 + 0.2)),
                        Unit.CLIP,
                        0.8,
                        0.1,
                        0.7,
                        3))) {
            assertThat(TrainingRecipe.settings(recipe(settings))).isEqualTo(settings);
            assertThat(TrainingRecipe.mixed(recipe(settings))).isEqualTo(17);
        }
    }

    @Test
    void aSettingOfAnotherProgramIsRefusedByNameAndNotPassedOver() {
        Map<String, String> refusals = Map.of(
                "pitch", "settings that this program does not know: pitch",
                "trainer.width", "settings that this program does not know: trainer.width");
        refusals.forEach((setting, words) -> assertThatThrownBy(() -> TrainingRecipe.settings(changed(setting, "1")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("program version 0.1.0"));
    }

    @Test
    void whatLacksOrIsNoSettingIsRefusedByName() {
        assertThatThrownBy(() -> TrainingRecipe.settings(changed("folds", "")))
                .hasMessageContaining("lacks the setting 'folds'");
        assertThatThrownBy(() -> TrainingRecipe.settings(changed("folds", "three")))
                .hasMessageContaining("three");
        assertThatThrownBy(() -> TrainingRecipe.settings(changed("folds", "1"))).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> TrainingRecipe.settings(changed("trainer", "oracle")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'oracle'");
    }

    @Test
    void itNamesLibrariesAndMachineButNoUserAndNoPlace() {
        Recipe recipe = recipe(STANDARD);

        assertThat(recipe.libraries()).containsEntry("tribuo", Tribuo.VERSION).doesNotContainValue("");
        assertThat(recipe.libraries().values()).allMatch(version -> version.matches("\\d[\\w.-]*"));
        assertThat(recipe.machine())
                .containsOnlyKeys("java_version", "java_vendor", "os", "arch")
                .containsEntry("java_version", System.getProperty("java.version"));
        assertThat(BundleJson.write(recipe))
                .doesNotContain(System.getProperty("user.dir"))
                .doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void aTrainerThatNoModelInServiceHasIsNoRecipe() {
        EventTrainer other = (events, seed) -> {
            throw new AssertionError("not asked");
        };
        assertThatThrownBy(() -> recipe(STANDARD.with(new FixedTrainer(other))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
