package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanLevelTest {
    @TempDir
    private Path dataset;

    @Test
    void eachSpanHasTheLevelOfItsRowAndALevelThatIsNoNumberIsNone() throws IOException {
        Files.writeString(dataset.resolve("a.wav"), "sound");
        Files.writeString(dataset.resolve("metadata.csv"), """
                file_name,label,start_s,end_s,snr_db
                a.wav,clicking,0.5,0.6,10.5
                a.wav,other,1,2,-3
                a.wav,other,3,4,
                a.wav,other,5,6,loud
                a.wav,other,7,8,NaN
                a.wav,other,9,10,1e999
                a.wav,other,11,12,-Infinity
                """);
        assertThat(DatasetReader.read(dataset).get(0).spans())
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
}
