package org.jointsound.store;

import java.time.Instant;
import java.util.List;
import org.jointsound.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * A version in a models folder, sound or not.
 *
 * @param version name of its folder
 * @param aliases that point at it, sorted
 * @param bundle what it says of itself; null when that cannot be read
 * @param bytes of all its files
 * @param added when, as the log tells; null when it does not
 * @param faults everything that is wrong with it; empty when it is sound
 */
public record StoredModel(
        String version,
        List<String> aliases,
        @Nullable Bundle bundle,
        long bytes,
        @Nullable Instant added,
        List<PartFault> faults) {
    public StoredModel {
        aliases = List.copyOf(aliases);
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
