package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.concurrent.Callable;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.ToyTrees;
import org.junit.jupiter.api.Test;
import org.tribuo.common.xgboost.protos.XGBoostModelProto;
import org.tribuo.protos.core.ModelProto;

class BoostedTreesTest {
    private static ByteString trees() throws Exception {
        byte[] bytes = Parameters.write(
                ToyTrees.model(new BoostedTrees(20, 4, 0.1), List.of(Label.CLICKING, Label.OTHER, Label.TENDON_SNAP)));
        return ModelProto.parseFrom(bytes)
                .getSerializedData()
                .unpack(XGBoostModelProto.class)
                .getModels(0);
    }

    @Test
    void trainedTwiceAndSeveralAtOnceTheTreesAreTheSameByteForByte() throws Exception {
        assumeTrue(BoostedTrees.runHere());
        ByteString alone = trees();
        Callable<ByteString> one = BoostedTreesTest::trees;

        assertThat(Trainings.all(List.of(one, one, one, one), 4)).containsOnly(alone);
    }
}
