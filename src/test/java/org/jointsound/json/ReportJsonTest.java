package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTest {

    /** Typed in from the report contract, not produced by the code. */
    private static final String LABELLED = """
            {"report_version":1,"id":"0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11","created_at":"2026-01-01T12:00:00Z",
            "outcome":"labelled","reason":null,"label":"cavitation_pop","confidence":0.93,
            "probabilities":{"cavitation_pop":0.93,"tendon_snap":0.07},"prediction_set":["cavitation_pop"],
            "labels":[{"label":"cavitation_pop","events":1,"confidence":0.93}],
            "concern":{"level":"low","action":"normal","summary":"Fine.",
            "reasons":[{"rule":"sound.cavitation_pop","effect":"sets low","text":"Gas.","sources":["S4"]}],
            "advice":[{"id":"advice.keep-moving","text":"Move.","sources":["S4"]}],
            "red_flags":[],"notice":"This describes a sound."},
            "events":[{"start_s":0.812,"end_s":0.846,"label":"cavitation_pop","confidence":0.93,
            "probabilities":{"cavitation_pop":0.93,"tendon_snap":0.07},"prediction_set":["cavitation_pop"],
            "pulses":1,"peak_dbfs":-9.1,"snr_db":31.0,"low_hz":400,"high_hz":5200,"novelty":0.08,
            "abstained":true,"reason":"low-confidence"}],
            "recording":{"name":"pop.wav","sha256":"ab12","container":"wav","codec":"pcm_s16le","duration_s":2.5,
            "sample_rate_hz":44100,"channels":1,"decoder":"jointsound",
            "quality":{"noise_floor_dbfs":-62.0,"clipped_fraction":0.0,"bandwidth_hz":20000,"warnings":[]}},
            "model":{"name":"jointsound","version":"1","feature_set":"events-v1"},
            "timing_ms":{"decode":1.2,"detect":0.9,"features":1.1,"predict":0.2}}
            """.replace("\n", "");

    @Test
    void aLabelledReportHasTheContractsNamesOrderAndNumbers() {
        assertThat(ReportJson.write(SampleReports.labelled())).isEqualTo(LABELLED);
    }

    @Test
    void aReportWithoutAnEventSaysNullAndLeavesTheListsEmpty() {
        assertThat(ReportJson.write(SampleReports.silent()))
                .contains("\"outcome\":\"no_event\",\"reason\":\"no-event-above-noise\",\"label\":null,"
                        + "\"confidence\":null,\"probabilities\":{},\"prediction_set\":[],\"labels\":[],")
                .contains("\"events\":[]");
    }

    @Test
    void aBatchLineIsTheReportWithItsFileInFront() {
        String line = ReportJson.line(SampleReports.labelled(), "left/knee \"1\".wav");
        assertThat(line).isEqualTo("{\"file\":\"left/knee \\\"1\\\".wav\"," + LABELLED.substring(1));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234564, 0.123456",
        "0.1234567, 0.123457",
        "1e-9, 0.0",
        "-0.0, 0.0",
        "12345678.5, 12345678.5",
        "1e20, 100000000000000000000.0",
        "3, 3.0"
    })
    void numbersHaveOneToSixDecimalsAndNoExponent(double value, String written) {
        assertThat(ReportJson.write(SampleReports.startingAt(value))).contains("\"start_s\":" + written + ",");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsABug(double value) {
        assertThatThrownBy(() -> ReportJson.write(SampleReports.startingAt(value)))
                .hasStackTraceContaining("/events/0/start_s")
                .hasStackTraceContaining("must be finite");
    }

    @Test
    void theLocaleDoesNotTouchTheNumbers() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ReportJson.write(SampleReports.labelled())).isEqualTo(LABELLED);
        } finally {
            Locale.setDefault(before);
        }
    }
}
