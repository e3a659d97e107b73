package org.jointsound.analysis;

import java.nio.file.Path;

/**
 * A recording that a run is to analyse.
 *
 * @param path where it is
 * @param name what it is called in results: relative to the folder that was named, with forward slashes, and behind that
 *     folder's name where there are several; the base name for a file that was named itself
 */
public record RecordingFile(Path path, String name) {

    /** The last part of {@link #name()}. */
    public String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
