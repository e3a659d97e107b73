package org.jointsound.corpus.measure;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.synthesis.Specimen;
import org.jointsound.model.Label;

/** Which recipes and recordings a figure is measured on, whatever family they are of. */
final class Which {
    /** Measurements through a sensor are of recordings that stand out this far, or they would be of the background. */
    private static final double CLEAR_DB = 20;

    private Which() {}

    static Predicate<Recipe> joint(Label label) {
        return recipe -> recipe.label().equals(label);
    }

    /** Nuisances with one of these words in their name. */
    static Predicate<Recipe> other(String... words) {
        Pattern name = Pattern.compile("(^|.*_)(" + String.join("|", words) + ")(_.*|$)");
        return recipe -> recipe.label().equals(Label.OTHER)
                && name.matcher(recipe.slug()).matches();
    }

    static boolean inAir(Device device) {
        return !device.kind().touchesSkin();
    }

    static Predicate<Device> sensor(Device.Kind kind) {
        return device -> device.kind() == kind;
    }

    /** Recordings of a label by a kind of sensor at this rate or more, in which the sound stands out clearly. */
    static Predicate<Specimen> clear(Label label, Predicate<Device> sensor, int leastRateHz) {
        return specimen -> specimen.label().equals(label)
                && sensor.test(specimen.device())
                && specimen.clip().rateHz() >= leastRateHz
                && specimen.snrDb() >= CLEAR_DB;
    }

    /** Recordings of a label that are not of its hard kind. */
    static Predicate<Specimen> usual(Label label) {
        return specimen -> specimen.label().equals(label) && !specimen.hard();
    }
}
