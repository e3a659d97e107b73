package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiServerTest {
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 50_000_000), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFormsAudioPartComesBackAsAReport() throws Exception {
        HttpResponse<String> response =
                client.postForm(new Client.Part("audio", "../../etc/knee.wav", Recordings.pop()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode report = json(response.body());
        assertThat(report.path("report_version").asInt()).isEqualTo(1);
        assertThat(report.path("recording").path("name").asText()).isEqualTo("knee.wav");
        assertThat(report.path("recording").path("duration_s").asDouble()).isEqualTo(1.0);
        assertThat(report.path("events")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio/wav",
                "AUDIO/x-anything; q=1",
                "audio/wav; charset=nope",
                "audio/wav; charset=\"\"",
                "application/octet-stream",
                "video/webm"
            })
    void aRawBodyOfAnAudioTypeIsReadByItsContent(String type) throws Exception {
        HttpResponse<String> response = client.postRaw(type, Recordings.silence(1));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode report = json(response.body());
        assertThat(report.path("outcome").asText()).isEqualTo("no_event");
        assertThat(report.path("label").isNull()).isTrue();
        assertThat(report.path("recording").path("name").asText()).isEqualTo("recording");
    }

    @Test
    void theSameRecordingGivesTheSameReportAsFormAndAsBody() throws Exception {
        String form = client.postForm(new Client.Part("audio", null, Recordings.pop()))
                .body();
        String raw = client.postRaw("audio/wav", Recordings.pop()).body();
        assertThat(withoutTheMoment(form)).isEqualTo(withoutTheMoment(raw));
    }

    @Test
    void whatTheAnalyserRefusesIsItsProblem() throws Exception {
        assertProblem(client.postRaw("audio/wav", Recordings.silence(0.01)), 422, "too-short");
        assertProblem(client.postRaw("audio/wav", "hello".getBytes(StandardCharsets.UTF_8)), 415, "unsupported-format");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/json", "application/x-www-form-urlencoded", "image/png", "audio", "x"
            })
    void aBodyOfAnotherTypeIsUnsupported(String type) throws Exception {
        assertProblem(client.postRaw(type, Recordings.pop()), 415, "unsupported-format");
    }

    @Test
    void aBodyWithoutATypeIsUnsupported() throws Exception {
        assertProblem(
                client.send("POST", Client.CLASSIFY, null, BodyPublishers.ofByteArray(Recordings.pop())),
                415,
                "unsupported-format");
    }

    @Test
    void aFormWithoutOneAudioPartIsNotValid() throws Exception {
        Client.Part audio = new Client.Part("audio", "a.wav", Recordings.pop());
        Client.Part extra = new Client.Part("note", null, "left knee".getBytes(StandardCharsets.UTF_8));
        assertProblem(client.postForm(), 400, "validation");
        assertProblem(client.postForm(extra), 400, "validation");
        assertProblem(client.postForm(audio, extra), 400, "validation");
        assertProblem(client.postForm(audio, audio), 400, "validation");
        assertProblem(
                client.send(
                        "POST",
                        Client.CLASSIFY + "?lang=de",
                        "audio/wav",
                        BodyPublishers.ofByteArray(Recordings.pop())),
                400,
                "validation");
    }

    @Test
    void aFormWithACharsetThatNobodyKnowsIsRead() throws Exception {
        HttpResponse<String> response = client.send(
                "POST",
                Client.CLASSIFY,
                "multipart/form-data; charset=nope; boundary=" + Client.BOUNDARY,
                BodyPublishers.ofByteArray(Client.form(new Client.Part("audio", "a.wav", Recordings.pop()))));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void aPartThatIsNotKnownIsNamedHarmlessly() throws Exception {
        Client.Part odd = new Client.Part("no\u202Ete" + "x".repeat(80), null, new byte[] {1});
        HttpResponse<String> response = client.postForm(odd);
        assertProblem(response, 400, "validation");
        assertThat(json(response.body()).path("detail").asText())
                .contains("'note" + "x".repeat(36) + "'")
                .doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/api/v1/labels"})
    void whatCanBeReadCanBeAskedForItsHeadersAlone(String path) throws Exception {
        HttpResponse<String> get = client.get(path);
        HttpResponse<String> head = client.send("HEAD", path, null, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("Content-Length"))
                .hasValue(String.valueOf(get.body().length()));
    }

    @Test
    void theLabelsComeWithTheirBaseConcern() throws Exception {
        HttpResponse<String> response = client.get("/api/v1/labels");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(ConcernTableJson.write(ConcernTableJson.shipped()));
    }

    @Test
    void healthTellsLifeAndReadiness() throws Exception {
        assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = client.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(json(ready.body()).path("status").asText()).isEqualTo("ready");
        assertThat(json(ready.body()).path("decoder").asText()).isEqualTo(AudioDecoder.nameOfOtherDecoder());
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /api/v1/nothing", "POST, /x", "BREW, /pot"})
    void anAddressWithNothingIsNotFound(String method, String path) throws Exception {
        assertProblem(client.send(method, path, null, BodyPublishers.noBody()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/v1/classifications, POST", "PUT, /api/v1/labels, GET", "BREW, /health/live, GET"})
    void anotherMethodIsToldWhichOnesThereAre(String method, String path, String allowed) throws Exception {
        HttpResponse<String> response = client.send(method, path, null, BodyPublishers.noBody());
        assertProblem(response, 405, "validation");
        assertThat(response.headers().firstValue("Allow").orElse("")).contains(allowed);
    }

    @Test
    void withoutAModelTheServiceLivesButIsNotReady() throws Exception {
        try (ApiServer empty =
                ApiServer.start(ServerSettings.of("127.0.0.1", 0, 50_000_000), null, ConcernTableJson::shipped)) {
            Client other = new Client(empty.port());
            assertThat(other.get("/health/live").statusCode()).isEqualTo(200);
            assertProblem(other.get("/health/ready"), 503, "model-not-ready");
            HttpResponse<String> response = other.postRaw("audio/wav", Recordings.pop());
            assertProblem(response, 503, "model-not-ready");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static String withoutTheMoment(String report) {
        return report.replaceAll("\"id\":\"[^\"]+\"|\"created_at\":\"[^\"]+\"|\"timing_ms\":\\{[^}]+}", "");
    }
}
