package org.jointsound.training.comparison;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.FixedTrainer;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainerChoice;

/** A trainer, or the way in which one is chosen, as settings by name, and back. */
public final class TrainerRecipe {
    private static final String KIND = "trainer";

    private TrainerRecipe() {}

    /** The settings of every choice there is. */
    public static Map<String, String> write(TrainerChoice choice) {
        Map<String, String> written = new TreeMap<>();
        if (choice instanceof AutoTrainer auto) {
            written.put(KIND, "auto");
            written.put("trainer.with_trees", Boolean.toString(auto.withTrees()));
        } else if (choice instanceof FixedTrainer fixed) {
            write(fixed.trainer(), written);
        } else {
            throw new IllegalArgumentException("there is no recipe for " + choice);
        }
        return written;
    }

    private static void write(EventTrainer trainer, Map<String, String> written) {
        if (trainer instanceof BoostedTrees trees) {
            written.put(KIND, "xgboost");
            written.put("trainer.rounds", Integer.toString(trees.rounds()));
            written.put("trainer.depth", Integer.toString(trees.depth()));
            written.put("trainer.rate", Double.toString(trees.rate()));
        } else if (trainer instanceof RadialMachine machine) {
            written.put(KIND, "svm");
            written.put("trainer.cost", Double.toString(machine.cost()));
            written.put("trainer.gamma", Double.toString(machine.gamma()));
        } else if (trainer instanceof LogisticRegression regression) {
            written.put(KIND, "logistic");
            written.put("trainer.cost", Double.toString(regression.cost()));
        } else if (trainer instanceof Forest forest) {
            written.put(KIND, "forest");
            written.put("trainer.kind", forest.kind().name().toLowerCase(Locale.ROOT));
            written.put("trainer.trees", Integer.toString(forest.trees()));
            written.put("trainer.depth", Integer.toString(forest.depth()));
        } else {
            throw new IllegalArgumentException("there is no recipe for " + trainer);
        }
    }

    /**
     * The choice of such settings.
     *
     * @param setting gives the value of a name, or throws
     * @throws IllegalArgumentException if a value is none that this program knows
     */
    public static TrainerChoice read(UnaryOperator<String> setting) {
        String kind = setting.apply(KIND);
        return switch (kind) {
            case "auto" -> new AutoTrainer(Boolean.parseBoolean(setting.apply("trainer.with_trees")));
            case "xgboost" ->
                new FixedTrainer(new BoostedTrees(
                        Integer.parseInt(setting.apply("trainer.rounds")),
                        Integer.parseInt(setting.apply("trainer.depth")),
                        Double.parseDouble(setting.apply("trainer.rate"))));
            case "svm" ->
                new FixedTrainer(new RadialMachine(
                        Double.parseDouble(setting.apply("trainer.cost")),
                        Double.parseDouble(setting.apply("trainer.gamma"))));
            case "logistic" ->
                new FixedTrainer(new LogisticRegression(Double.parseDouble(setting.apply("trainer.cost"))));
            case "forest" ->
                new FixedTrainer(new Forest(
                        Forest.Kind.valueOf(setting.apply("trainer.kind").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(setting.apply("trainer.trees")),
                        Integer.parseInt(setting.apply("trainer.depth"))));
            default ->
                throw new IllegalArgumentException("the trainer '" + kind + "', which this program does not have");
        };
    }
}
