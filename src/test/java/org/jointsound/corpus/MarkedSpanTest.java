package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSpanTest {
    @Test
    void eachSpanHasTheLevelOfItsRowAndALevelThatIsNoNumberIsNone(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("metadata.csv"), """
                file_name,label,start_s,end_s,snr_db
                a.wav,clicking,0.5,0.6,10.5
                a.wav,other,1,2,-3
                a.wav,other,3,4,
                a.wav,other,5,6,loud
                a.wav,other,7,8,NaN
                a.wav,other,9,10,1e999
                a.wav,other,11,12,-Infinity
                """);
        Files.writeString(directory.resolve("a.wav"), "sound");
        assertThat(DatasetReader.read(directory).get(0).spans())
                .extracting(MarkedSpan::snrDb)
                .containsExactly(
                        OptionalDouble.of(10.5),
                        OptionalDouble.of(-3),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void aLevelThatIsNotFiniteIsRefused(double snrDb) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarkedSpan(1, 2, Label.OTHER, OptionalDouble.of(snrDb)))
                .withMessageContaining("not a level");
    }
}
