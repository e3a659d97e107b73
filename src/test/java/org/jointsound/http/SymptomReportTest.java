package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.json.SymptomReportJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reports, beside a recording and alone. */
class SymptomReportTest {
    private static final String ASSESS = "/api/v1/assessments";
    private static final int LIMIT_BYTES = 200_000;
    private static final Client.Part AUDIO = new Client.Part("audio", "a.wav", Recordings.pop());

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, LIMIT_BYTES), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReportBesideTheRecordingRaisesItsConcernInEitherOrder() throws Exception {
        Client.Part numb = context("{\"symptoms\":[\"numbness\"],\"movement\":\"habitual\"}");
        HttpResponse<String> after = client.postForm(AUDIO, numb);
        HttpResponse<String> before = client.postForm(numb, AUDIO);
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
        JsonNode concern = json(after.body()).path("concern");
        assertThat(concern.path("level").asText()).isEqualTo("high");
        assertThat(concern.path("action").asText()).isEqualTo("consult_professional");
        JsonNode flag = concern.path("red_flags").path(0);
        assertThat(flag.path("rule").asText()).isEqualTo("R2");
        assertThat(flag.path("effect").asText()).isEqualTo("sets high");
        assertThat(flag.path("sources")).isNotEmpty();
        assertThat(concern.path("reasons")).contains(flag);
        assertThat(json(before.body()).path("concern")).isEqualTo(concern);
    }

    @Test
    void aProblemNamesWhatWasSentInItsOwnLetters() throws Exception {
        HttpResponse<String> answer = client.postForm(AUDIO, context("{\"größe …\":1}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/größe …");
    }

    @Test
    void anEmptyReportChangesNothing() throws Exception {
        JsonNode without = json(client.postForm(AUDIO).body());
        JsonNode with = json(client.postForm(AUDIO, context("{}")).body());
        assertThat(with.path("concern")).isEqualTo(without.path("concern"));
        assertThat(with.path("events")).isEqualTo(without.path("events"));
    }

    @Test
    void aRedFlagActsWhenNothingIsHeard() throws Exception {
        JsonNode report = json(client.postForm(
                        context("{\"onset\":\"injury\"}"), new Client.Part("audio", "a.wav", Recordings.silence(1)))
                .body());
        assertThat(report.path("outcome").asText()).isEqualTo("no_event");
        assertThat(report.path("concern").path("action").asText()).isEqualTo("seek_care_promptly");
    }

    @Test
    void aBadReportRefusesTheRequestEvenWhenTheRecordingIsGood() throws Exception {
        Client.Part bad = context("{\"pain\":{\"severity\":11},\"mood\":\"fine\"}");
        for (HttpResponse<String> response : List.of(client.postForm(AUDIO, bad), client.postForm(bad, AUDIO))) {
            assertProblem(response, 400, "invalid-context");
            assertThat(json(response.body()).path("errors"))
                    .extracting(fault -> fault.path("pointer").asText())
                    .containsExactly("/pain/severity", "/mood");
        }
        assertNothingIsLeft();
    }

    @Test
    void aReportMustComeOnceAndWithARecording() throws Exception {
        assertProblem(client.postForm(AUDIO, context("{}"), context("{}")), 400, "invalid-context");
        assertProblem(client.postForm(context("{}")), 400, "validation");
        assertProblem(client.postForm(AUDIO, AUDIO, context("{}")), 400, "validation");
        assertProblem(client.postForm(AUDIO, context("")), 400, "invalid-context");
        assertProblem(
                client.send(
                        "POST",
                        Client.CLASSIFY + "?context=%7B%7D",
                        "audio/wav",
                        BodyPublishers.ofByteArray(Recordings.pop())),
                400,
                "invalid-context");
        assertNothingIsLeft();
    }

    @Test
    void theLargestReportGoesWithTheLargestRecording() throws Exception {
        Client.Part largest = context("{" + " ".repeat(SymptomReportJson.MAX_BYTES - 2) + "}");
        Client.Part audio = new Client.Part("audio", "a.wav", new byte[LIMIT_BYTES]);
        assertThat(client.postForm(largest, audio).statusCode()).isIn(415, 422);
        Client.Part larger = context("{" + " ".repeat(SymptomReportJson.MAX_BYTES - 1) + "}");
        assertProblem(client.postForm(AUDIO, larger), 413, "too-large");
        assertNothingIsLeft();
    }

    @Test
    void aReportAloneIsAnsweredByItsConcern() throws Exception {
        HttpResponse<String> response = assess("{\"conditions\":[\"osteoarthritis\"],\"sound\":\"tendon_snap\"}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode concern = json(response.body());
        assertThat(concern.fieldNames())
                .toIterable()
                .containsExactly("level", "action", "summary", "reasons", "advice", "red_flags", "notice");
        assertThat(concern.path("level").asText()).isEqualTo("high");
        assertThat(concern.path("reasons"))
                .extracting(reason -> reason.path("rule").asText())
                .containsExactly("sound.tendon_snap", "R15");
        assertThat(json(assess("{}").body()).path("level").asText()).isEqualTo("low");
    }

    @Test
    void anAssessmentWithFaultsIsRefusedWithAllOfThem() throws Exception {
        HttpResponse<String> response = assess("{\"sound\":\"thud\",\"joint\":\"knee\",\"joint\":\"knee\",\"side\":1}");
        assertProblem(response, 400, "invalid-context");
        assertThat(json(response.body()).path("errors"))
                .extracting(fault -> fault.path("pointer").asText())
                .containsExactlyInAnyOrder("/sound", "/joint", "/side");
        assertProblem(assess(""), 400, "invalid-context");
        assertProblem(assess("[]"), 400, "invalid-context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "audio/wav", "multipart/form-data; boundary=b", "application/jsonx"})
    void anAssessmentOfAnotherTypeIsUnsupported(String type) throws Exception {
        assertProblem(client.send("POST", ASSESS, type, BodyPublishers.ofString("{}")), 415, "unsupported-format");
        assertProblem(client.send("POST", ASSESS, null, BodyPublishers.ofString("{}")), 415, "unsupported-format");
    }

    @Test
    void anAssessmentTakesACharsetButNoParameterInTheAddress() throws Exception {
        assertThat(client.send("POST", ASSESS, "Application/JSON; charset=utf-8", BodyPublishers.ofString("{}"))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(
                client.send("POST", ASSESS + "?sound=clicking", "application/json", BodyPublishers.ofString("{}")),
                400,
                "validation");
    }

    @Test
    void anAssessmentThatIsTooLargeIsRefusedAnnouncedOrNot() throws Exception {
        byte[] large = " ".repeat(SymptomReportJson.MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8);
        assertProblem(
                client.send("POST", ASSESS, "application/json", BodyPublishers.ofByteArray(large)), 413, "too-large");
        assertProblem(
                client.send(
                        "POST",
                        ASSESS,
                        "application/json",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))),
                413,
                "too-large");
    }

    @Test
    void anAssessmentNeedsNoModel() throws Exception {
        try (ApiServer empty =
                ApiServer.start(ServerSettings.of("127.0.0.1", 0, LIMIT_BYTES), null, ConcernTableJson::shipped)) {
            HttpResponse<String> response = new Client(empty.port())
                    .send("POST", ASSESS, "application/json", BodyPublishers.ofString("{\"onset\":\"injury\"}"));
            assertThat(json(response.body()).path("action").asText()).isEqualTo("seek_care_promptly");
        }
    }

    private static HttpResponse<String> assess(String body) throws Exception {
        return client.send("POST", ASSESS, "application/json", BodyPublishers.ofString(body));
    }

    private static Client.Part context(String json) {
        return new Client.Part("context", null, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertNothingIsLeft() throws Exception {
        // The answer may be read a moment before the server is done with the request.
        for (int i = 0; i < 50 && count() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(count()).isZero();
    }

    private static long count() throws IOException {
        try (Stream<Path> files = Files.list(server.uploads())) {
            return files.count();
        }
    }
}
