package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointsound.concern.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de",
                "DE",
                "de-AT",
                "de-Latn-CH-1901",
                "fr, de",
                "de, en",
                "de;q=0.001",
                "de;q=1.000",
                "en;q=0.8, de;q=0.9",
                "en;Q=0.8, de ; Q=0.9",
                "da, en-GB;q=0.7, de-CH;q=0.8",
                "de-AT, en;q=0.9, de;q=0.1",
                "en;q=0, *",
                "en;q=0.1, *;q=0.2",
                ",, de ,",
                "fr;q=1, \t de;q=0.5",
                "de, *",
            })
    void germanIsAskedFor(String header) {
        assertThat(AcceptLanguage.of(List.of(header))).isEqualTo(Language.DE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "en",
                "fr",
                "*",
                "*, de",
                "*;q=0.9, de;q=0.5",
                "en, de",
                "en;q=0.9, de;q=0.8",
                "de;q=0",
                "de;q=0, *",
                "de-AT, de;q=0",
                "deu",
                "den-CA",
                "*;q=0",
                "en;q=0",
                "en;q=0, de;q=0",
            })
    void germanIsNotAskedForOrLess(String header) {
        assertThat(AcceptLanguage.of(List.of(header))).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de;q=2",
                "de;q=1.001",
                "de;q=0.1234",
                "de;q=.5",
                "de;q=-1",
                "de;q=NaN",
                "de;q=",
                "de;q",
                "de;",
                "de;level=1",
                "de;q=1;q=1",
                "de q=1",
                "de_DE",
                "de-",
                "-de",
                "dd\u00e9",
                "de, \u0000",
                "de, overlylong",
                "de, <script>",
                "*-de, de",
            })
    void aHeaderThatTheGrammarDoesNotAllowGivesEnglish(String header) {
        assertThat(AcceptLanguage.of(List.of(header))).isEqualTo(Language.EN);
    }

    @Test
    void noHeaderGivesEnglishAndSeveralCountAsOne() {
        assertThat(AcceptLanguage.of(List.of())).isEqualTo(Language.EN);
        assertThat(AcceptLanguage.of(List.of("fr", "en;q=0.5", "de"))).isEqualTo(Language.DE);
    }

    /** The item that the limit cuts through, or lies beyond it, is as good as not there. */
    @ParameterizedTest
    @CsvSource({"0, DE", "1, EN", "2, EN", "1000000, EN"})
    void onlySomeHundredCharactersAreLookedAt(int beyond, Language expected) {
        String filler = "f".repeat(8) + ",";
        int fillers = AcceptLanguage.MOST_CHARACTERS / filler.length();
        String padding = " ".repeat(AcceptLanguage.MOST_CHARACTERS - fillers * filler.length() - 2 + beyond);
        String header = filler.repeat(fillers) + padding + "de";
        assertThat(header).hasSize(AcceptLanguage.MOST_CHARACTERS + beyond);
        assertThat(AcceptLanguage.of(List.of(header))).isEqualTo(expected);
        assertThat(AcceptLanguage.of(List.of("de," + header))).isEqualTo(Language.DE);
    }
}
