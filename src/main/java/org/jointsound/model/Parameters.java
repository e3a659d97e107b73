package org.jointsound.model;

import com.google.protobuf.InvalidProtocolBufferException;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;

/** A model's trained parameters as they lie on disk: Tribuo's protobuf, never Java serialization. */
public final class Parameters {
    private Parameters() {}

    /**
     * Reads parameters.
     *
     * @param bytes vouched for by a digest
     * @throws IllegalArgumentException if they are no model that gives labels
     */
    public static Scorer read(byte[] bytes) {
        try {
            ModelProto proto = ModelProto.parseFrom(bytes);
            return TreeScorer.reads(proto)
                    ? TreeScorer.read(proto)
                    : new TribuoScorer(Model.deserialize(proto).castModel(org.tribuo.classification.Label.class));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (InvalidProtocolBufferException | RuntimeException e) {
            // Tribuo tells of damage by many kinds of exception, those of a wrong index or a missing part among them.
            throw new IllegalArgumentException(Bundle.PARAMETERS + " is no model of this kind", e);
        }
    }

    /** A model that was just trained, as it will answer once it was written and read. */
    public static Scorer scorer(Model<org.tribuo.classification.Label> model) {
        return read(write(model));
    }

    /**
     * The bytes of a trained model, without time and place of its training: the same training gives the same bytes.
     *
     * @throws IllegalArgumentException if the model is of a kind that this program does not train
     */
    public static byte[] write(Model<org.tribuo.classification.Label> model) {
        return ProvenanceScrub.bytes(model.serialize());
    }
}
