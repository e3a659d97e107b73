package org.jointsound.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jointsound.json.ReferenceJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.drift.Reference;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** What the models of a folder were trained on, for telling drift. */
public final class References {
    private static final int DIGITS = 16;

    private final ModelStore store;

    public References(ModelStore store) {
        this.store = store;
    }

    /**
     * A model's reference.
     *
     * @param model under which its counts are kept: the version, and 16 hex digits of the reference's digest, because counts are of
     *     its bins and another folder may have a model of the same version
     * @param reference what it was trained on
     */
    public record Known(String model, Reference reference) {}

    /**
     * The reference of a version; empty where an earlier program made it, without one.
     *
     * @throws InputException ({@code model-not-ready}) if it is there and cannot be used
     */
    public Optional<Known> of(String version) {
        return store.part(version, Bundle.REFERENCE).map(text -> known(version, text));
    }

    private static Known known(String version, String text) {
        try {
            String digest = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
            return new Known(version + " " + digest.substring(0, DIGITS), ReferenceJson.read(text));
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    Bundle.REFERENCE + " of version " + version + " is " + e.getMessage()
                            + ". Train the model again, or take a sound copy of its folder.",
                    e);
        }
    }
}
