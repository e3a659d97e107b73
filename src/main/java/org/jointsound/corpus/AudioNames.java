package org.jointsound.corpus;

import org.jointsound.analysis.RecordingFinder;

/** Which files of a folder are taken for recordings. */
final class AudioNames {
    private AudioNames() {}

    /** The name may be a path with slashes. */
    static boolean isAudio(String name) {
        return RecordingFinder.isRecording(name.substring(name.lastIndexOf('/') + 1));
    }

    /** The name, or path with slashes, without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
