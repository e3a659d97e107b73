package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFileNameTest {

    @ParameterizedTest
    @CsvSource({
        "knee.wav, knee.wav",
        "../../etc/passwd, passwd",
        "C:\\temp\\knee.wav, knee.wav",
        "a/b\\c.wav, c.wav",
        "' left  knee.wav ', left  knee.wav",
        "Knie-Größe-日本.wav, Knie-Größe-日本.wav",
    })
    void onlyTheBaseNameIsKept(String sent, String kept) {
        assertThat(ClientFileName.clean(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"..", ".", "a/", "\\", "  ", "\u0000\u0007\r\n", "x/.."})
    void aNameOfNothingIsRecording(String sent) {
        assertThat(ClientFileName.clean(sent)).isEqualTo("recording");
    }

    @Test
    void charactersThatControlOrTurnTheTextAreLeftOut() {
        assertThat(ClientFileName.clean("a\u001b[31m\n\u202egpj\u2028.wav\u0000"))
                .isEqualTo("a[31mgpj.wav");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(ClientFileName.clean("x".repeat(300))).hasSize(255);
        String cut = ClientFileName.clean("x" + "\ud83d\ude00".repeat(200));
        assertThat(cut).hasSize(255).endsWith("\ude00");
    }
}
