package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jointsound.concern.Action;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Level;
import org.jointsound.concern.Myth;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcernTableJsonTest {

    /** The base table as the seed article has it, and the reject class beside it. */
    @ParameterizedTest
    @CsvSource({
        "cavitation_pop, LOW, NORMAL",
        "tendon_snap, MODERATE, MONITOR",
        "grinding_crepitus, HIGH, CONSULT_PROFESSIONAL",
        "clicking, MODERATE, IMPROVE_MOBILITY",
        "other, LOW, NORMAL"
    })
    void theShippedTableStartsEachLabelWhereItsSourceDoes(String label, Level level, Action action) {
        ConcernTable.LabelConcern row = ConcernTableJson.shipped().labels().stream()
                .filter(one -> one.label().name().equals(label))
                .findFirst()
                .orElseThrow();
        assertThat(row.level()).isEqualTo(level);
        assertThat(row.action()).isEqualTo(action);
        assertThat(row.advice()).isNotEmpty();
    }

    @Test
    void theShippedTableHoldsTheStandardLabelsInTheirOrder() {
        assertThat(ConcernTableJson.shipped().labels())
                .extracting(ConcernTable.LabelConcern::label)
                .containsExactlyElementsOf(Label.STANDARD);
    }

    @Test
    void theShippedTableRestsOnTheFiveSeedsAndSaysWhatItIsNot() {
        ConcernTable table = ConcernTableJson.shipped();
        assertThat(table.sources()).extracting(ConcernTable.Source::tag).containsExactly("S0", "S1", "S2", "S3", "S4");
        assertThat(table.notice()).contains("not a diagnosis").contains("see a doctor");
    }

    @Test
    void theShippedTableAnswersTheFourMythsOfTheSeeds() {
        assertThat(ConcernTableJson.shipped().myths())
                .extracting(Myth::id)
                .containsExactly("myth.arthritis", "myth.bone-on-bone", "myth.realigns", "myth.needed");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameTable() throws IOException {
        ConcernTable table = ConcernTableJson.shipped();
        assertThat(read(ConcernTableJson.write(table))).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"version\":1",
                "{\"version\":1,\"version\":1}",
            })
    void whatIsNotATableIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json)).withMessageContaining("not a concern table");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":3                 | \"version\":\"1\"",
                "\"version\":3                 | \"version\":1.5",
                "\"version\":3                 | \"version\":null",
                "\"version\":3                 | \"version\":1,\"version\":1",
                "\"version\":3                 | \"version\":1,\"verison\":1",
                "\"level\":\"low\"             | \"level\":\"LOW\"",
                "\"level\":\"low\"             | \"level\":0",
                "\"effect\":\"sets_high\"      | \"effect\":\"lowers\"",
                "\"id\":\"R3\"                 | \"id\":\"R2\"",
                "\"last_reviewed\":\"2026-11-21\"}] | \"last_reviewed\":\"soon\"}]",
                "\"action\":\"monitor\",\"text\" | \"action\":\"normal\",\"text\"",
                "\"label\":\"clicking\"        | \"label\":\"Clicking!\"",
                "\"label\":\"clicking\"        | \"label\":\"other\"",
                "\"tag\":\"S3\"                | \"tag\":\"S4\"",
                "\"tag\":\"S3\"                | \"tag\":\"S9\"",
                "\"id\":\"advice.keep-moving\" | \"id\":\"advice.run\"",
                "\"id\":\"stiffness\"       | \"id\":\"sound.none\"",
                "\"rule\":\"sound.none\"    | \"rule\":\"sound.clicking\"",
                "\"id\":\"myth.needed\"     | \"id\":\"R1\"",
                "\"id\":\"myth.needed\"     | \"id\":\"advice.tell-them\"",
                "\"level\":\"high\",\"text\" | \"level\":\"low\",\"text\"",
            })
    void aTableWithOneFaultIsRefused(String whole, String broken) {
        String json = ConcernTableJson.write(ConcernTableJson.shipped());
        assertThat(json).contains(whole);
        assertThatIllegalArgumentException().isThrownBy(() -> read(json.replace(whole, broken)));
    }

    /** A reason, an advice and a myth of each kind lose their sources in turn. */
    @ParameterizedTest
    @ValueSource(strings = {"labels", "wordings", "rules", "advice", "myths"})
    void anEntryWithoutASourceIsRefused(String section) {
        ObjectNode table = (ObjectNode) ShippedTexts.english();
        for (JsonNode entry : table.get(section)) {
            JsonNode sources = ((ObjectNode) entry).replace("sources", table.arrayNode());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(table.toString()))
                    .withMessageContaining("has no source");
            ((ObjectNode) entry).set("sources", sources);
        }
        assertThat(table).isEqualTo(ShippedTexts.english());
    }

    @Test
    void anythingAfterTheTableIsRefused() {
        String json = ConcernTableJson.write(ConcernTableJson.shipped());
        assertThatIllegalArgumentException().isThrownBy(() -> read(json + "{}"));
    }

    private static ConcernTable read(String json) throws IOException {
        return ConcernTableJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
