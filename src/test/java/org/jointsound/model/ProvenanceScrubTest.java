package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;
import org.tribuo.protos.core.ModelProto;

class ProvenanceScrubTest {
    private static ModelProto of(String type, String bytes) {
        return ModelProto.newBuilder()
                .setSerializedData(Any.newBuilder()
                        .setTypeUrl("type.googleapis.com/" + type)
                        .setValue(ByteString.copyFromUtf8(bytes)))
                .build();
    }

    @Test
    void aModelOfAnUnknownKindIsNotWrittenForNothingVouchesForWhatItTells() {
        assertThatThrownBy(() -> ProvenanceScrub.bytes(of("some.Model", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.Model");
    }

    @Test
    void aModelThatCannotBeReadIsNotWritten() {
        assertThatThrownBy(() -> ProvenanceScrub.bytes(of("tribuo.common.xgboost.XGBoostModelProto", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
    }
}
