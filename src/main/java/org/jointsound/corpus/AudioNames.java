package org.jointsound.corpus;

import java.util.Locale;
import java.util.Set;

/** Which files of a folder are taken for recordings. */
final class AudioNames {
    /** The extensions that a folder run takes (command line, version 1). */
    private static final Set<String> EXTENSIONS = Set.of(
            "wav", "wave", "flac", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "amr", "aif", "aiff", "caf",
            "webm", "3gp");

    private AudioNames() {}

    static boolean isAudio(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The name, or path with slashes, without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
