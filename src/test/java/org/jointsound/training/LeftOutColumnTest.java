package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.junit.jupiter.api.Test;

class LeftOutColumnTest {
    private static LabelledRecording recording(Map<String, String> columns, String... uneven) {
        return new LabelledRecording(
                Path.of("a.wav"), List.of(Label.CLICKING), "s1", "", List.of(), columns, Set.of(uneven));
    }

    private static void assertRefused(String message, LabelledRecording... recordings) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> LeftOutColumn.require(Arrays.asList(recordings), "device"))
                .withMessageContaining(message);
    }

    @Test
    void aFilledColumnWithTwoValuesIsGood() {
        assertThatCode(() -> LeftOutColumn.require(
                        List.of(recording(Map.of("device", "phone")), recording(Map.of("device", "laptop"))), "device"))
                .doesNotThrowAnyException();
    }

    @Test
    void anyOtherIsRefusedWithWhatIsWrongWithIt() {
        LabelledRecording phone = recording(Map.of("device", "phone"));
        LabelledRecording without = recording(Map.of("room", "bath"));

        assertRefused("no column 'device' that can be left out; it has room", without);
        assertRefused("is empty on 1 of 2 recordings", phone, without);
        assertRefused("has the one value 'phone'", phone, phone);
        assertRefused("several values on the rows of 'a.wav'", phone, recording(Map.of("device", "tablet"), "device"));
    }
}
