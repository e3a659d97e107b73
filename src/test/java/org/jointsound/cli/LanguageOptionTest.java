package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Language;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Path pop;

    @BeforeEach
    void fill() throws IOException {
        pop = Files.write(temporary.resolve("pop.wav"), Recordings.pop());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "DE"})
    void reportsAreInTheLanguageThatIsAskedFor(String language) throws IOException {
        JsonNode concern = report(Ran.command("classify", "-f", "jsonl", "--lang", language, pop.toString()))
                .path("concern");
        assertThat(concern.path("notice").asText())
                .isEqualTo(ConcernTableJson.shipped(Language.DE).notice());
        assertThat(concern.path("level").asText()).isEqualTo("low");
        assertThat(concern.path("reasons").path(0).path("effect").asText()).isEqualTo("sets low");
    }

    @Test
    void onlyTextsDifferByLanguage() throws IOException {
        ObjectNode english = report(Ran.command("classify", "-f", "jsonl", pop.toString()));
        ObjectNode german = report(Ran.command("classify", "-f", "jsonl", "--lang", "de", pop.toString()));
        assertThat(german).isNotEqualTo(english);
        assertThat(withoutTexts(german)).isEqualTo(withoutTexts(english));
    }

    @Test
    void englishIsWhatIsSpokenUnlessAnotherIsAskedFor() throws IOException {
        assertThat(report(Ran.command("classify", "-f", "jsonl", pop.toString()))
                        .path("concern")
                        .path("notice")
                        .asText())
                .isEqualTo(ConcernTableJson.shipped(Language.EN).notice());
    }

    @Test
    void theEnvironmentNamesItTooAndTheCommandLineWins() throws IOException {
        Map<String, String> german = Map.of("JOINTSOUND_LANG", "de");
        assertThat(report(Ran.with(german, "classify", "-f", "jsonl", pop.toString()))
                        .toString())
                .contains("Knacken");
        assertThat(report(Ran.with(german, "classify", "-f", "jsonl", "--lang", "en", pop.toString()))
                        .toString())
                .doesNotContain("Knacken");
    }

    @Test
    void theTableOnTheTerminalStaysEnglish() {
        assertThat(Ran.command("classify", "--lang", "de", pop.toString()).out())
                .isEqualTo(Ran.command("classify", pop.toString()).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "de-AT"})
    void anUnknownLanguageIsWrongUsageThatNamesThoseThereAre(String language) {
        Ran ran = Ran.command("classify", "--lang", language, pop.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--lang", "[EN, DE]", "Usage: jointsound classify");
    }

    private static ObjectNode report(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isZero();
        return (ObjectNode) JSON.readTree(ran.out());
    }

    /** What is left must depend neither on the language nor on the run. */
    private static ObjectNode withoutTexts(ObjectNode report) {
        ObjectNode copy = report.deepCopy();
        ObjectNode concern = (ObjectNode) copy.path("concern");
        copy.remove(List.of("id", "timing_ms", "created_at"));
        concern.remove(List.of("notice", "summary"));
        for (String list : List.of("reasons", "advice", "red_flags")) {
            concern.path(list).forEach(entry -> ((ObjectNode) entry).remove("text"));
        }
        return copy;
    }
}
