package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.jointsound.concern.Action;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.CustomConcern;
import org.jointsound.concern.Language;
import org.jointsound.concern.Level;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomConcernJsonTest {
    /** A row for one label, with its own source beside one of the program's, and its words in German. */
    static final String TABLE = """
            {"sources": [{"tag": "OWN1", "title": "Our study"}],
             "labels": [{"label": "clunk", "title": "A dull clunk", "shape": "one low thud", "cause": "not known",
               "symptoms": "none", "level": "moderate", "action": "monitor", "summary": "This sounds like a clunk.",
               "reason": "Clunks came back in our study.", "sources": ["OWN1", "S4"],
               "advice": ["advice.note-how-often", "advice.do-not-force"]}],
             "translations": {"de": {"clunk": {"title": "Ein dumpfer Schlag", "shape": "ein tiefer Schlag",
               "cause": "nicht bekannt", "symptoms": "keine", "summary": "Das klingt dumpf.", "reason": "Aus einer Studie."}}}}
            """;

    private static CustomConcern read(String text) {
        return CustomConcernJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refusal(String text) {
        return catchThrowableOfType(InputException.class, () -> read(text)).problem();
    }

    @Test
    void aRowStandsBehindTheProgramsOwnInEachLanguage() {
        CustomConcern custom = read(TABLE);
        ConcernTable english = custom.beside(ConcernTableJson.shipped(), Language.EN);
        ConcernTable german = custom.beside(ConcernTableJson.shipped(Language.DE), Language.DE);

        assertThat(english.labels())
                .startsWith(ConcernTableJson.shipped().labels().toArray(ConcernTable.LabelConcern[]::new));
        ConcernTable.LabelConcern row = english.labels().get(5);
        assertThat(row.label()).isEqualTo(new Label("clunk"));
        assertThat(row.level()).isEqualTo(Level.MODERATE);
        assertThat(row.action()).isEqualTo(Action.MONITOR);
        assertThat(row.sources()).containsExactly("OWN1", "S4");
        assertThat(row.advice()).containsExactly("advice.note-how-often", "advice.do-not-force");
        assertThat(german.labels().get(5).summary()).isEqualTo("Das klingt dumpf.");
        assertThat(ConcernTableJson.write(german)).contains("\"clunk\"", "Our study");
    }

    @Test
    void aRowWithoutATranslationHasItsEnglishWords() {
        CustomConcern custom = read(TABLE.replaceAll("(?s),\\s*\"translations\".*", "}"));

        assertThat(custom.beside(ConcernTableJson.shipped(Language.DE), Language.DE)
                        .labels()
                        .get(5)
                        .summary())
                .isEqualTo("This sounds like a clunk.");
    }

    /** {@code sound.uncertain} is what the program says of any sound that it is not sure of. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "not_given", "unusable", "uncertain", "unmapped"})
    void aLabelWhoseRowWouldHaveTheIdOfARuleOfTheProgramIsRefused(String label) {
        assertThat(refusal(TABLE.replace("clunk", label)).faults())
                .anySatisfy(fault -> assertThat(fault.pointer()).isEqualTo("/labels/0/label"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"label\": \"clunk\"   | \"label\": \"clicking\" | /labels/0/label    | cannot be changed",
                "\"label\": \"clunk\"   | \"label\": \"Clunk\"    | /labels/0/label    | lower case",
                "\"level\": \"moderate\"| \"level\": \"huge\"     | /labels/0/level    | one of low, moderate, high",
                "\"level\": \"moderate\", | ''                    | /labels/0/level    | missing",
                "\"action\": \"monitor\"| \"action\": \"normal\"  | /labels/0/action   | level low only",
                "\"cause\": \"not known\"| \"cause\": \"arthritis\" | /labels/0/cause  | 'arthritis'",
                "\"cause\": \"not known\"| \"cause\": \" \"       | /labels/0/cause    | 1 to 500 characters",
                "\"symptoms\": \"none\" | \"symptom\": \"none\"   | /labels/0/symptom  | not known here",
                "\"S4\"                 | \"S9\"                  | /labels/0/sources/1 | OWN1",
                "[\"OWN1\", \"S4\"]     | []                      | /labels/0/sources  | at least one source",
                "advice.do-not-force    | advice.run              | /labels/0/advice/1 | advice.do-not-force",
                "\"tag\": \"OWN1\"      | \"tag\": \"S0\"         | /sources/0/tag     | no other source",
                "\"Das klingt dumpf.\"  | \"Das ist Arthrose.\"   | /translations/de/clunk/summary | rthrose",
                "\"translations\": {\"de\" | \"translations\": {\"fr\" | /translations/fr | not known here",
            })
    void whatDoesNotFitIsNamedByItsPlace(String part, String wrong, String pointer, String detail) {
        Problem problem = refusal(TABLE.replace(part, wrong));

        assertThat(problem.code()).isEqualTo(ProblemCode.VALIDATION);
        assertThat(problem.faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).contains(detail);
        });
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThat(refusal("[]").detail()).contains("not a JSON object");
        assertThat(refusal("").detail()).contains("not a JSON object");
        assertThat(refusal("{\"labels\": [").detail()).contains("not JSON");
        assertThat(refusal("{}").faults()).extracting(Problem.Fault::pointer).containsExactly("/labels");
        assertThat(refusal("{\"labels\": [1]}").faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/labels/0");
        assertThat(refusal(" ".repeat(300_000)).code()).isEqualTo(ProblemCode.TOO_LARGE);
    }
}
