package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jointsound.feature.FeatureVector;
import org.jointsound.testing.ToyModel;
import org.jointsound.testing.ToyTrees;
import org.jointsound.training.BoostedTrees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.common.xgboost.protos.XGBoostModelProto;
import org.tribuo.protos.core.ModelProto;

/** Bytes that no digest vouches for are refused, or are a model that can be asked; nothing else comes of them. */
class DamagedTreesTest {
    private static byte[] good;

    @BeforeAll
    static void train() {
        assumeTrue(BoostedTrees.runHere());
        good = Parameters.write(
                ToyTrees.model(new BoostedTrees(4, 3, 0.3), List.of(Label.CLICKING, Label.OTHER, Label.TENDON_SNAP)));
    }

    /** Whether they were refused; if not, they answer. */
    private static boolean refused(byte[] bytes) {
        Scorer scorer;
        try {
            scorer = Parameters.read(bytes);
        } catch (IllegalArgumentException e) {
            return true;
        }
        for (FeatureVector vector : ToyTrees.vectors(12, 1)) {
            assertThat(scorer.probabilities(vector).values())
                    .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
        }
        return false;
    }

    private static ModelProto proto() throws Exception {
        return ModelProto.parseFrom(good);
    }

    private static byte[] with(byte[] trees) throws Exception {
        XGBoostModelProto parts = proto().getSerializedData().unpack(XGBoostModelProto.class);
        XGBoostModelProto other =
                parts.toBuilder().setModels(0, ByteString.copyFrom(trees)).build();
        return proto().toBuilder().setSerializedData(Any.pack(other)).build().toByteArray();
    }

    private static byte[] trees() throws Exception {
        return proto().getSerializedData()
                .unpack(XGBoostModelProto.class)
                .getModels(0)
                .toByteArray();
    }

    @Test
    void truncatedTreesAreRefusedWhereverTheyEnd() throws Exception {
        byte[] trees = trees();
        // What follows the last tree's numbers are attributes that no answer needs.
        for (int length = 0; length < trees.length * 3 / 4; length += 7) {
            assertThat(refused(with(Arrays.copyOf(trees, length))))
                    .as("%d of %d bytes", length, trees.length)
                    .isTrue();
        }
    }

    @Test
    void flippedBitsInTheTreesAreRefusedOrHarmless() throws Exception {
        byte[] trees = trees();
        assertThat(refused(with(trees))).isFalse();
        SplittableRandom random = new SplittableRandom(1);
        int refusals = 0;
        for (int i = 0; i < 500; i++) {
            byte[] bad = trees.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refusals += refused(with(bad)) ? 1 : 0;
        }
        assertThat(refusals).isBetween(50, 499);
    }

    @Test
    void flippedBitsAnywhereInTheFileAreRefusedOrHarmless() {
        assertThat(refused(good)).isFalse();
        SplittableRandom random = new SplittableRandom(2);
        int refusals = 0;
        for (int i = 0; i < 500; i++) {
            byte[] bad = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int flips = random.nextInt(6); flips > 0 && bad.length > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            refusals += refused(bad) ? 1 : 0;
        }
        assertThat(refusals).isGreaterThan(50);
    }

    @Test
    void bytesAtRandomAndNoneAtAllAreRefused() throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        assertThat(refused(new byte[0])).isTrue();
        assertThat(refused(with(new byte[0]))).isTrue();
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(noise);
            assertThat(refused(noise)).isTrue();
            assertThat(refused(with(noise))).isTrue();
        }
    }

    @Test
    void severalSetsOfTreesOrNoneAreRefusedWithTheirNumber() throws Exception {
        XGBoostModelProto parts = proto().getSerializedData().unpack(XGBoostModelProto.class);
        for (XGBoostModelProto other : List.of(
                parts.toBuilder().clearModels().build(),
                parts.toBuilder().addModels(parts.getModels(0)).build())) {
            byte[] bytes = proto().toBuilder()
                    .setSerializedData(Any.pack(other))
                    .build()
                    .toByteArray();
            assertThatThrownBy(() -> Parameters.read(bytes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the model holds " + other.getModelsCount() + " sets of trees, not 1");
        }
    }

    @Test
    void theTreesOfOneModelUnderTheNameOfAnotherAreRefused() throws Exception {
        byte[] machine = Parameters.write(ToyModel.parameters());
        ModelProto trees = proto();
        ModelProto svm = ModelProto.parseFrom(machine);

        assertThat(refused(svm.toBuilder()
                        .setSerializedData(trees.getSerializedData())
                        .setClassName("java.lang.String")
                        .build()
                        .toByteArray()))
                .as("the class is not asked for, the trees are")
                .isFalse();
        assertThat(refused(trees.toBuilder()
                        .setSerializedData(svm.getSerializedData())
                        .build()
                        .toByteArray()))
                .isTrue();
        assertThat(refused(
                        svm.toBuilder().setClassName("java.lang.String").build().toByteArray()))
                .isTrue();
    }
}
