package org.jointsound.cli;

/** Text from outside on its way to a terminal or a log. */
final class Shown {
    private Shown() {}

    /** A name is data: control and formatting characters in it must not steer what shows them. */
    static String harmless(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
