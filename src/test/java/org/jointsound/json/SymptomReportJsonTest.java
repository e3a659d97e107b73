package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jointsound.concern.Condition;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Movement;
import org.jointsound.concern.Onset;
import org.jointsound.concern.PainQuality;
import org.jointsound.concern.Side;
import org.jointsound.concern.Symptom;
import org.jointsound.concern.SymptomReport;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymptomReportJsonTest {

    @Test
    void everyFieldOfTheContractIsRead() throws IOException {
        SymptomReport report = read("""
                {"subject": "p-017", "joint": "lumbar_spine", "side": "left", "recorded_at": "2026-01-01T13:00:00+01:00",
                 "movement": "habitual",
                 "pain": {"severity": 4, "qualities": ["sharp", "soreness"], "days": 3},
                 "symptoms": ["tingling", "stiffness"], "onset": "gradual", "conditions": ["bone_tumour"],
                 "frequency": {"per_day": 12, "minutes_between": 15.5}}""");
        assertThat(report)
                .isEqualTo(new SymptomReport(
                        "p-017",
                        Joint.LUMBAR_SPINE,
                        Side.LEFT,
                        Instant.parse("2026-01-01T12:00:00Z"),
                        Movement.HABITUAL,
                        new SymptomReport.Pain(4, Set.of(PainQuality.SHARP, PainQuality.SORENESS), 3.0),
                        Set.of(Symptom.TINGLING, Symptom.STIFFNESS),
                        Onset.GRADUAL,
                        Set.of(Condition.BONE_TUMOUR),
                        new SymptomReport.Frequency(12.0, 15.5)));
    }

    @Test
    void everyFieldIsOptional() throws IOException {
        assertThat(read("{}")).isEqualTo(SymptomReport.EMPTY);
        assertThat(read("{\"pain\":{},\"frequency\":{},\"symptoms\":[]}")).isEqualTo(SymptomReport.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/pain/severity             | {'pain':{'severity':11}}",
                "/pain/severity             | {'pain':{'severity':-1}}",
                "/pain/severity             | {'pain':{'severity':6.5}}",
                "/pain/severity             | {'pain':{'severity':'7'}}",
                "/pain/severity             | {'pain':{'severity':true}}",
                "/pain/severity             | {'pain':{'severity':null}}",
                "/pain/days                 | {'pain':{'days':36501}}",
                "/pain/days                 | {'pain':{'days':1e400}}",
                "/pain/qualities            | {'pain':{'qualities':'sharp'}}",
                "/pain/qualities/1          | {'pain':{'qualities':['sharp','Sharp']}}",
                "/pain/qualities/0          | {'pain':{'qualities':[null]}}",
                "/pain                      | {'pain':7}",
                "/pain/depth                | {'pain':{'depth':1}}",
                "/frequency/per_day         | {'frequency':{'per_day':1000.5}}",
                "/frequency/minutes_between | {'frequency':{'minutes_between':525601}}",
                "/frequency                 | {'frequency':[]}",
                "/symptoms/0                | {'symptoms':['fever']}",
                "/conditions/0              | {'conditions':['gout']}",
                "/joint                     | {'joint':'back'}",
                "/joint                     | {'joint':null}",
                "/side                      | {'side':'LEFT'}",
                "/onset                     | {'onset':''}",
                "/movement                  | {'movement':['forced']}",
                "/recorded_at               | {'recorded_at':'yesterday'}",
                "/recorded_at               | {'recorded_at':'2026-01-01T12:00:00'}",
                "/recorded_at               | {'recorded_at':'+12026-01-01T12:00:00Z'}",
                "/subject                   | {'subject':''}",
                "/subject                   | {'subject':'Jane Doe'}",
                "/sound                     | {'sound':'clicking'}",
                "/a~1b~0c                   | {'a/b~c':1}",
                "/joint                     | {'joint':'knee','joint':'knee'}",
                "/pain/days                 | {'pain':{'days':1,'days':2}}",
            })
    void aFieldThatDoesNotFitIsRefusedWithItsPointer(String pointer, String json) {
        Problem problem = refusal(json.replace('\'', '"'));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CONTEXT);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.detail()).isNotBlank();
        });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Problem problem =
                refusal("{\"joint\":\"back\",\"joint\":\"toe\",\"x\":1,\"pain\":{\"severity\":11,\"days\":\"3\"},"
                        + "\"symptoms\":[\"warmth\",\"fever\"]}");
        assertThat(problem.faults())
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder("/joint", "/joint", "/x", "/pain/severity", "/pain/days", "/symptoms/1");
        assertThat(problem.detail()).contains("6 faults");
    }

    @Test
    void veryManyFaultsAreCountedAndTheFirstHundredListed() {
        StringBuilder json = new StringBuilder("{\"f0\":0");
        for (int i = 1; i < 3_000; i++) {
            json.append(",\"f").append(i).append("\":0");
        }
        Problem problem = refusal(json.append('}').toString());
        assertThat(problem.faults()).hasSize(100);
        assertThat(problem.detail()).contains("3000 faults", "first 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "7",
                "null",
                "\"x\"",
                "{",
                "{}{}",
                "{} x",
                "{'joint':'knee'}",
                "{\"pain\":NaN}",
                "{\"a\":1,}"
            })
    void whatIsNotOneJsonObjectIsRefused(String json) {
        Problem problem = refusal(json);
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CONTEXT);
        assertThat(problem.faults()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAndNestingWithoutEndAreRefused() {
        byte[][] broken = {
            {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'},
            {0, 0, 0, 0x7b, 0x7f, 0x7f, 0x7f, 0x7f},
            ("{\"a\":" + "[".repeat(60_000)).getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] bytes : broken) {
            assertThatExceptionOfType(InputException.class)
                    .isThrownBy(() -> SymptomReportJson.read(new ByteArrayInputStream(bytes)))
                    .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.INVALID_CONTEXT));
        }
    }

    @Test
    void theLargestReportIsReadAndOneByteMoreIsTooLarge() throws IOException {
        String largest = "{" + " ".repeat(SymptomReportJson.MAX_BYTES - 2) + "}";
        assertThat(read(largest)).isEqualTo(SymptomReport.EMPTY);
        assertThat(refusal(largest + " ").code()).isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void anAssessmentMayNameAKnownSound() throws IOException {
        Assessment assessment = assess("{\"sound\":\"clicking\",\"joint\":\"jaw\"}");
        assertThat(assessment.sound()).isEqualTo(Label.CLICKING);
        assertThat(assessment.report().joint()).isEqualTo(Joint.JAW);
        assertThat(assess("{}").sound()).isNull();
    }

    @Test
    void anAssessmentOfAnUnknownSoundIsRefusedWithTheOtherFaults() {
        InputException refused = catchThrowableOfType(
                InputException.class, () -> assess("{\"sound\":\"thud\",\"pain\":{\"severity\":12}}"));
        assertThat(refused.problem().faults())
                .extracting(Problem.Fault::pointer)
                .containsExactly("/sound", "/pain/severity");
    }

    private static Problem refusal(String json) {
        return catchThrowableOfType(InputException.class, () -> read(json)).problem();
    }

    private static SymptomReport read(String json) throws IOException {
        return SymptomReportJson.read(new ByteArrayInputStream(bytes(json)));
    }

    private static Assessment assess(String json) throws IOException {
        return SymptomReportJson.readAssessment(new ByteArrayInputStream(bytes(json)), Label.STANDARD);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
