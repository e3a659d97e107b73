package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguagesTest {
    private static final JsonNode ENGLISH = ShippedTexts.english();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageShipsWithAWholeTableThatAPolicyCanFollow(Language language) {
        ConcernTable table = ConcernTableJson.shipped(language);
        assertThat(new ConcernPolicy(table)).isNotNull();
        assertThat(table.notice()).isEqualTo(ShippedTexts.in(language).get("notice"));
    }

    @Test
    void germanDiffersInEveryTextAndInNothingElse() throws Exception {
        JsonNode german = Json.MAPPER.readTree(ConcernTableJson.write(ConcernTableJson.shipped(Language.DE)));
        Map<String, String> english = ConcernTexts.of(ENGLISH);
        assertThat(ConcernTexts.of(german))
                .hasSameSizeAs(english)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotEqualTo(english.get(key)));
        assertThat(ConcernTexts.replaced(german, english)).isEqualTo(ENGLISH);
    }

    @Test
    void aTextThatIsNotTranslatedIsNamed() {
        Map<String, String> words = german();
        words.remove("advice/advice.go-promptly/text");
        assertRefused(words, "advice/advice.go-promptly/text is not translated");
    }

    @Test
    void aTextThatTheTableHasNotIsNamed() {
        Map<String, String> words = german();
        words.put("rules/R99/text", "Nichts.");
        assertRefused(words, "rules/R99/text is no text of the table");
    }

    @Test
    void whatIsNoTextCannotBeTranslated() {
        Map<String, String> words = german();
        words.put("rules/R1/effect", "none");
        words.put("labels/clicking/level", "low");
        words.put("sources/S0/title", "Titel");
        assertRefused(words, "rules/R1/effect is no text");
        assertRefused(words, "labels/clicking/level is no text");
        assertRefused(words, "sources/S0/title is no text");
    }

    @ParameterizedTest
    @CsvSource({
        "wordings/sound.uncertain/reason, Ein anderes.",
        "wordings/sound.uncertain/reason, %s und %s.",
        "diary/R13/text, Es sind %s am Tag.",
        "rules/R1/text, Zu 90 % sicher.",
    })
    void aTextThatOtherValuesWouldBePutIntoIsNamed(String key, String text) {
        Map<String, String> words = german();
        words.put(key, text);
        assertRefused(words, key + " has the places");
    }

    @Test
    void aBlankTextIsRefused() {
        Map<String, String> words = german();
        words.put("notice", " ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcernTableJson.translated(ENGLISH, words, Language.DE))
                .withMessageContaining("notice is blank");
    }

    @Test
    void aMemberThatNobodyNamedAsATextOrNoneIsRefused() {
        JsonNode table = ENGLISH.deepCopy();
        ((ObjectNode) table.get("rules").get(0)).put("hint", "A new kind of text.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcernTexts.of(table))
                .withMessageContaining("'hint' is unknown");
    }

    private static Map<String, String> german() {
        return new LinkedHashMap<>(ShippedTexts.in(Language.DE));
    }

    private static void assertRefused(Map<String, String> words, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcernTableJson.translated(ENGLISH, words, Language.DE))
                .withMessageContaining(fault);
    }
}
