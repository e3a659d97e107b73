package org.jointsound.store;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a version may be called, which is the name of its folder too. */
final class VersionName {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern NUMBERED = Pattern.compile("(0|[1-9]\\d{0,8})(\\.(0|[1-9]\\d{0,8})){2}");
    private static final String FIRST = "1.0.0";

    private VersionName() {}

    static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }

    /** The highest of the form {@code 1.2.3}, with one more in the last place; 1.0.0 where there is none. */
    static String after(Stream<String> names) {
        int[] highest = names.filter(name -> NUMBERED.matcher(name).matches())
                .map(name ->
                        Stream.of(name.split("\\.")).mapToInt(Integer::parseInt).toArray())
                .max(Arrays::compare)
                .orElse(null);
        return highest == null ? FIRST : highest[0] + "." + highest[1] + "." + (highest[2] + 1);
    }
}
