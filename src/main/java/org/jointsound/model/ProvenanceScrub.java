package org.jointsound.model;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tribuo.classification.libsvm.protos.LibSVMClassificationModelProto;
import org.tribuo.common.liblinear.protos.LibLinearModelProto;
import org.tribuo.common.tree.protos.TreeModelProto;
import org.tribuo.common.xgboost.protos.XGBoostModelProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.TransformedModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;

/**
 * Takes out of a model's protobuf what Tribuo writes of the moment and the machine of its training: times, Java, operating system,
 * and every path. What was trained, with which settings, stays. So the same training gives the same bytes, and a model that is
 * handed on tells nothing of whose machine made it; {@code recipe.json} holds of that what training again needs.
 */
final class ProvenanceScrub {
    private static final String EPOCH = "1970-01-01T00:00Z";
    private static final String NOT_RECORDED = "not recorded";
    private static final Set<String> OF_THE_MACHINE = Set.of("java-version", "os-name", "os-arch");
    private static final Set<String> TIMES = Set.of("DateTimeProvenance", "DateProvenance", "TimeProvenance");
    private static final Set<String> PLACES = Set.of("FileProvenance", "URLProvenance");

    /** What lies in a model of each kind that this program trains. */
    private static final Map<String, Message> KINDS = Stream.of(
                    XGBoostModelProto.getDefaultInstance(),
                    LibSVMClassificationModelProto.getDefaultInstance(),
                    LibLinearModelProto.getDefaultInstance(),
                    TreeModelProto.getDefaultInstance(),
                    WeightedEnsembleModelProto.getDefaultInstance(),
                    TransformedModelProto.getDefaultInstance())
            .collect(Collectors.toUnmodifiableMap(
                    kind -> kind.getDescriptorForType().getFullName(), Function.identity()));

    private ProvenanceScrub() {}

    /**
     * The bytes of the model without all that.
     *
     * @throws IllegalArgumentException if it is of a kind that is not known here, so that nothing could vouch for what it tells
     */
    static byte[] bytes(ModelProto model) {
        return serialised(model(model)).toByteArray();
    }

    private static ModelProto model(ModelProto model) {
        Any data = model.getSerializedData();
        String type = data.getTypeUrl().substring(data.getTypeUrl().lastIndexOf('/') + 1);
        Message kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("what a model of " + type + " tells of its training is not known");
        }
        try {
            Message inside = kind.getParserForType().parseFrom(data.getValue());
            Any scrubbed = data.toBuilder().setValue(serialised(parts(inside))).build();
            return model.toBuilder().setSerializedData(scrubbed).build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the model of " + type + " cannot be read", e);
        }
    }

    /** With every record of a training in it scrubbed, at whatever depth, and the models that it is made of. */
    private static Message parts(Message message) {
        Message.Builder scrubbed = message.toBuilder();
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            FieldDescriptor key = field.getKey();
            if (key.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !key.isMapField()) {
                scrubbed.setField(
                        key,
                        field.getValue() instanceof List<?> several
                                ? several.stream().map(ProvenanceScrub::part).toList()
                                : part(field.getValue()));
            }
        }
        return scrubbed.build();
    }

    private static Object part(Object value) {
        if (value instanceof ModelProto model) {
            return model(model);
        }
        if (value instanceof RootProvenanceProto provenance) {
            return provenance(provenance);
        }
        return value instanceof Message message && !(value instanceof Any) ? parts(message) : value;
    }

    private static RootProvenanceProto provenance(RootProvenanceProto provenance) {
        return provenance.toBuilder()
                .clearSmp()
                .addAllSmp(provenance.getSmpList().stream()
                        .map(ProvenanceScrub::fact)
                        .toList())
                .build();
    }

    private static SimpleProvenanceProto fact(SimpleProvenanceProto fact) {
        String className = fact.getProvenanceClassName();
        String kind = className.substring(className.lastIndexOf('.') + 1);
        if (TIMES.contains(kind)) {
            return fact.toBuilder().setValue(EPOCH).build();
        }
        return OF_THE_MACHINE.contains(fact.getKey()) || PLACES.contains(kind)
                ? fact.toBuilder().setValue(NOT_RECORDED).build()
                : fact;
    }

    /** With the entries of every map in the order of their keys. */
    private static ByteString serialised(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.getSerializedSize());
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.useDeterministicSerialization();
            message.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return ByteString.copyFrom(bytes.toByteArray());
    }
}
