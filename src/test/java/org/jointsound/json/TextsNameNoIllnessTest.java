package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That texts which ship name none holds because they could not be read otherwise; here texts that do are planted. */
class TextsNameNoIllnessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask for surgery.",
                "An injection may help.",
                "Take medication.",
                "Take your medicine.",
                "Take ibuprofen.",
                "A massage may help.",
                "A chiropractor can help.",
                "An adjustment may help.",
                "Have it adjusted.",
                "Manipulation may help.",
                "Wear a brace.",
                "Put ice on it and use a splint.",
                "Try physiotherapy.",
                "This can be treated.",
                "The best therapy is rest.",
                "Painkillers may help.",
                "Use a tape.",
                "This may be arthritis.",
                "A sign of OSTEOARTHRITIS.",
                "It can be a tear.",
                "A torn tendon does that.",
                "You have a sprain.",
                "This could be a fracture.",
                "A herniated disc does that.",
                "A slipped\u00a0disc.",
                "You have worn joints.",
                "You\u2019ve hurt it.",
                "It is inflamed.",
                "You may have a disease.",
                "It shows misalignment.",
                "Bone can\u00ADcer.",
                "It will heal.",
                "Your joint is healthy."
            })
    void anEnglishTextThatNamesATreatmentOrAnIllnessIsCaught(String planted) {
        assertCaught(Language.EN, planted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eine Operation kann helfen.",
                "Eine OP kann helfen.",
                "Lassen Sie sich eine Spritze geben.",
                "Nehmen Sie Medikamente.",
                "Nehmen Sie Ibuprofen.",
                "Eine Massage hilft.",
                "Gehen Sie zum Chiropraktiker.",
                "Lassen Sie es einrenken.",
                "Eine Manipulation hilft.",
                "Tragen Sie eine Bandage.",
                "Tragen Sie eine Schiene.",
                "Das kann man behandeln.",
                "Machen Sie Physiotherapie.",
                "Eine Schmerztablette hilft.",
                "Das kann Arthritis sein.",
                "Das ist Kniearthrose.",
                "Das ist Gelenkverschleiß.",
                "Das ist ein Riss.",
                "Ein Bänderriss klingt so.",
                "Das ist verstaucht.",
                "Es ist gebrochen.",
                "Das ist ein Bandscheibenvorfall.",
                "Sie haben ein raues Gelenk.",
                "Vielleicht haben Sie Rheuma.",
                "Das Gelenk ist entzu\u0308ndet.",
                "Das ist eine Erkrankung.",
                "Sie leiden an etwas.",
                "Ein Wirbel ist ausgerenkt.",
                "Das heilt.",
                "Ihr Gelenk ist gesund."
            })
    void aGermanTextThatNamesATreatmentOrAnIllnessIsCaught(String planted) {
        assertCaught(Language.DE, planted);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextOfAnyKindIsLeftOut(Language language) {
        Map<String, String> texts = ShippedTexts.in(language);
        assertThat(texts).hasSizeGreaterThan(90);
        String[] faults =
                texts.keySet().stream().map(key -> key + " says 'tumor'").toArray(String[]::new);
        texts.replaceAll((key, text) -> text + " Tumor.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BannedWordsJson.of(language).requireNoneIn(texts))
                .satisfies(refusal -> assertThat(
                                String.valueOf(refusal.getMessage()).split(": |; "))
                        .contains(faults));
    }

    @Test
    void aTableWithSuchATextCannotBeRead() {
        ObjectNode table = (ObjectNode) ShippedTexts.english();
        ((ObjectNode) table.get("advice").get(0)).put("text", "Try a massage.");
        byte[] json = table.toString().getBytes(StandardCharsets.UTF_8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcernTableJson.read(new ByteArrayInputStream(json)))
                .withMessageContaining("massage");
    }

    @Test
    void aTranslationWithSuchATextCannotBeRead() {
        Map<String, String> words = new LinkedHashMap<>(ShippedTexts.in(Language.DE));
        words.put("rules/R5/text", "Das Gelenk ist entzündet.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConcernTableJson.translated(ShippedTexts.english(), words, Language.DE))
                .withMessageContaining("rules/R5/text says 'entzündet'");
    }

    @Test
    void aMythMayNameTheIllnessThatItDeniesAndNoOther() {
        Map<String, String> texts = new LinkedHashMap<>(ShippedTexts.in(Language.EN));
        assertThat(texts.get("myths/myth.arthritis/claim")).contains("arthritis");
        assertThatNoException().isThrownBy(() -> BannedWordsJson.of(Language.EN).requireNoneIn(texts));
        texts.put("myths/myth.arthritis/claim", "Cracking causes arthritis and gout.");
        texts.put("rules/habitual/text", "Cracking causes arthritis.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BannedWordsJson.of(Language.EN).requireNoneIn(texts))
                .withMessageContaining("claim says 'gout'")
                .withMessageContaining("rules/habitual/text says 'arthritis'");
    }

    @Test
    void onlyAMythMayBeExempted() {
        BannedWordsJson.Listed none = new BannedWordsJson.Listed(List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BannedWordsJson(none, none, none, Map.of("rules/R1/text", List.of("gout"))))
                .withMessageContaining("rules/R1/text");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExemptionIsNeeded(Language language) {
        Map<String, String> texts = ShippedTexts.in(language);
        BannedWordsJson.of(language).allowed().forEach((key, words) -> assertThat(texts.get(key))
                .containsIgnoringCase(words.get(0)));
    }

    private static void assertCaught(Language language, String planted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BannedWordsJson.of(language).requireNoneIn(Map.of("rules/R1/text", planted)))
                .withMessageContaining("rules/R1/text says");
    }
}
