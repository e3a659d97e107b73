package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BannedWordsTest {
    private static final BannedWords BANNED =
            new BannedWords(List.of("tear", "you've", "slipped disc"), List.of("arthri"));

    @ParameterizedTest
    @CsvSource({
        "A tear., tear",
        "Tear it, tear",
        "(tear), tear",
        "OsteoArthritis!, osteoarthritis",
        "a slipped  disc, slipped disc",
        "You\u2019ve won, you've",
    })
    void aWordIsFoundHoweverItIsWritten(String text, String found) {
        assertThat(BANNED.firstIn(text, List.of())).hasValue(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tears", "steary", "a tearful disc slipped", "art", "äteärä", "tear2"})
    void aWholeWordIsNotFoundInsideAnother(String text) {
        assertThat(BANNED.firstIn(text, List.of())).isEmpty();
    }

    @Test
    void whatIsAllowedIsPassedOverAndWhatFollowsIsNot() {
        assertThat(BANNED.firstIn("Arthritis", List.of("arthritis"))).isEmpty();
        assertThat(BANNED.firstIn("Arthritis or a tear", List.of("arthritis"))).hasValue("tear");
        assertThat(BANNED.firstIn("Polyarthritis", List.of("arthritis"))).hasValue("polyarthritis");
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BannedWords(List.of(), List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new BannedWords(List.of("a"), List.of(" ")));
    }
}
