package org.jointsound.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A label as it is written everywhere (JSON, CSV, folder names): lower case, digits and underscores. The five of the
 * shipped model are constants; a researcher's model may bring its own.
 *
 * @param name 1 to 64 characters, starting with a letter
 */
public record Label(String name) implements Comparable<Label> {

    // First, because the constants below are checked against it while the class starts.
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public static final Label CAVITATION_POP = new Label("cavitation_pop");
    public static final Label TENDON_SNAP = new Label("tendon_snap");
    public static final Label GRINDING_CREPITUS = new Label("grinding_crepitus");
    public static final Label CLICKING = new Label("clicking");
    /** The trained reject class: a sound, but not one of a joint. */
    public static final Label OTHER = new Label("other");

    /** The shipped labels in the order in which reports list them. */
    public static final List<Label> STANDARD = List.of(CAVITATION_POP, TENDON_SNAP, GRINDING_CREPITUS, CLICKING, OTHER);

    public Label {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "label '" + name + "' must be lower-case letters, digits and underscores, starting with a letter");
        }
    }

    /** Whether this is a sound of a joint, that is, anything but {@link #OTHER}. */
    public boolean isJointSound() {
        return !equals(OTHER);
    }

    @Override
    public int compareTo(Label that) {
        return name.compareTo(that.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
