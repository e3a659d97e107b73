package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.Role;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a recording, and what is not. */
class StoringTest {
    private static DiaryServer service;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        service = new DiaryServer(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aResultIsKeptWithWhatWasReportedButNeitherSoundNorFileName() throws Exception {
        HttpResponse<String> answer = service.store("result", """
                {"subject":"kept","joint":"knee","side":"left","movement":"habitual","pain":{"severity":3},
                 "recorded_at":"2026-02-28T07:30:00+01:00"}""", Recordings.pop());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-JointSound-Stored")).hasValue("result");
        JsonNode report = json(answer.body());
        JsonNode diary = json(service.diary("kept").body());
        assertThat(diary.path("subject").asText()).isEqualTo("kept");
        assertThat(diary.path("entries")).hasSize(1);
        JsonNode entry = diary.path("entries").path(0);
        assertThat(entry.path("id")).isEqualTo(report.path("id"));
        assertThat(entry.path("recorded_at").asText()).isEqualTo("2026-02-28T06:30:00Z");
        assertThat(entry.path("stored_at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(entry.path("joint").asText()).isEqualTo("knee");
        assertThat(entry.path("side").asText()).isEqualTo("left");
        assertThat(entry.path("movement").asText()).isEqualTo("habitual");
        assertThat(entry.path("pain_severity").asInt()).isEqualTo(3);
        for (String same : List.of("outcome", "label", "confidence", "labels", "model")) {
            assertThat(entry.path(same)).as(same).isEqualTo(report.path(same));
        }
        assertThat(entry.path("sha256")).isEqualTo(report.path("recording").path("sha256"));
        assertThat(entry.path("concern").path("level"))
                .isEqualTo(report.path("concern").path("level"));
        assertThat(entry.path("concern").path("rules"))
                .hasSameSizeAs(report.path("concern").path("reasons"));
        assertThat(entry.path("audio").asBoolean(true)).isFalse();
        assertThat(diary.toString()).doesNotContain("jane");
    }

    @Test
    void theRecordingItselfIsKeptOnlyWhenAskedForAndComesBackAsItWas() throws Exception {
        HttpResponse<String> answer = service.store("audio", "{\"subject\":\"sound\"}", Recordings.pop());
        assertThat(answer.headers().firstValue("X-JointSound-Stored")).hasValue("audio");
        String id = json(answer.body()).path("id").asText();
        HttpResponse<byte[]> audio = service.client.bytes(
                "GET", DiaryServer.SUBJECTS + "sound/diary/" + id + "/audio", service.bearer(Role.RESEARCH));
        assertThat(audio.statusCode()).isEqualTo(200);
        assertThat(audio.body()).isEqualTo(Recordings.pop());
        assertThat(json(service.diary("sound").body())
                        .path("entries")
                        .path(0)
                        .path("audio")
                        .asBoolean())
                .isTrue();
        assertThat(uploads()).isZero();
    }

    @Test
    void withoutAWordNothingIsKept() throws Exception {
        Client.Part audio = new Client.Part("audio", "a.wav", Recordings.pop());
        Client.Part context = DiaryServer.part("context", "{\"subject\":\"silent\"}");
        HttpResponse<String> answer = service.client.postForm(audio, context);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-JointSound-Stored")).isEmpty();
        HttpResponse<String> none = service.store("none", "{\"subject\":\"silent\"}", Recordings.pop());
        assertThat(none.headers().firstValue("X-JointSound-Stored")).isEmpty();
        assertProblem(service.diary("silent"), 404, "not-found");
    }

    @Test
    void nothingHeardIsAResultAndARefusedRecordingIsNone() throws Exception {
        HttpResponse<String> heard = service.store("result", "{\"subject\":\"quiet\"}", Recordings.silence(1));
        assertThat(heard.statusCode()).isEqualTo(200);
        assertProblem(service.store("audio", "{\"subject\":\"quiet\"}", Recordings.silence(0.01)), 422, "too-short");
        assertThat(service.history.diary().entries("quiet"))
                .extracting(entry -> entry.outcome().slug())
                .containsExactly("no_event");
    }

    @Test
    void theSameRecordingIsKeptOnce() throws Exception {
        service.store("result", "{\"subject\":\"twice\",\"joint\":\"knee\"}", Recordings.pop());
        service.store("audio", "{\"subject\":\"twice\",\"joint\":\"hip\"}", Recordings.pop());
        assertThat(service.history.diary().entries("twice"))
                .singleElement()
                .extracting(DiaryEntry::joint, DiaryEntry::hasAudio)
                .asString()
                .isEqualTo("[HIP, true]");
    }

    @Test
    void aRecordingWithoutATimeIsOneOfNow() throws Exception {
        service.store("result", "{\"subject\":\"now\"}", Recordings.pop());
        assertThat(service.history.diary().entries("now").get(0).recordedAt()).isEqualTo(DiaryServer.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Result", "all", "result ", "audio\n", "resultresultresultresult", "\u0000"})
    void anotherWordIsRefusedWithThoseThereAre(String word) throws Exception {
        HttpResponse<String> answer = service.store(word, "{\"subject\":\"word\"}", Recordings.pop());
        assertProblem(answer, 400, "validation");
        assertThat(json(answer.body()).path("detail").asText()).contains("none, result, audio");
        assertProblem(service.diary("word"), 404, "not-found");
        assertThat(uploads()).isZero();
    }

    @Test
    void theWordComesOnceAndInTheFormOnly() throws Exception {
        Client.Part audio = new Client.Part("audio", "a.wav", Recordings.pop());
        Client.Part context = DiaryServer.part("context", "{\"subject\":\"once\"}");
        Client.Part store = DiaryServer.part("store", "result");
        assertProblem(service.client.postForm(audio, context, store, store), 400, "validation");
        Client.Part large = new Client.Part("store", null, new byte[500_000]);
        assertProblem(service.client.postForm(audio, context, large), 400, "validation");
        assertProblem(service.client.get(Client.CLASSIFY + "?store=result"), 405, "validation");
        assertThat(service.history.diary().entries("once")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | /subject",
                "{'joint':'knee'}                                         | /subject",
                "{'subject':'.'}                                          | /subject",
                "{'subject':'..'}                                         | /subject",
                "{'subject':'late','recorded_at':'2026-03-02T12:00:01Z'}  | /recorded_at",
                "{'subject':'late','recorded_at':'9999-12-31T23:59:59Z'}  | /recorded_at",
            })
    void aReportThatDoesNotSayWhoseOrPlausiblyWhenIsRefused(String context, String pointer) throws Exception {
        HttpResponse<String> answer = service.store("result", context.replace('\'', '"'), Recordings.pop());
        assertProblem(answer, 400, "invalid-context");
        assertThat(json(answer.body()).path("errors"))
                .extracting(fault -> fault.path("pointer").asText())
                .containsExactly(pointer);
        assertThat(uploads()).isZero();
    }

    @Test
    void aDayAheadMayBeAWrongClockAndIsKept() throws Exception {
        String context = "{\"subject\":\"ahead\",\"recorded_at\":\"2026-03-02T12:00:00Z\"}";
        assertThat(service.store("result", context, Recordings.pop()).statusCode())
                .isEqualTo(200);
        assertThat(service.history.diary().entries("ahead")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=127.0.0.1",
        "Via, 1.1 proxy",
        "Origin, https://example.org",
        "Origin, null",
        "Origin, http://localhost.example.org"
    })
    void fromElsewhereStoringNeedsAKeyOfAnyRole(String header, String value) throws Exception {
        String context = "{\"subject\":\"remote\"}";
        HttpResponse<String> refused = service.store("result", context, Recordings.pop(), header, value);
        assertProblem(refused, 401, "unauthorised");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(service.store("none", context, Recordings.pop(), header, value)
                        .statusCode())
                .isEqualTo(200);
        for (Role role : Role.values()) {
            String bearer = "Bearer " + service.key(role);
            HttpResponse<String> stored =
                    service.store("result", context, Recordings.pop(), header, value, "Authorization", bearer);
            assertThat(stored.statusCode()).as(role.slug()).isEqualTo(200);
        }
        service.erase("remote");
    }

    @Test
    void aServiceWithoutADiaryStoresNothingAndSaysSo() throws Exception {
        try (ApiServer bare = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped)) {
            Client.Part audio = new Client.Part("audio", "a.wav", Recordings.pop());
            HttpResponse<String> answer = new Client(bare.port())
                    .postForm(
                            audio,
                            DiaryServer.part("context", "{\"subject\":\"s\"}"),
                            DiaryServer.part("store", "result"));
            assertProblem(answer, 400, "validation");
            assertThat(json(answer.body()).path("detail").asText()).contains("keeps no diary");
        }
    }

    private static long uploads() throws Exception {
        // The answer may be read a moment before the server is done with the request.
        for (int i = 0; i < 50 && count() > 0; i++) {
            Thread.sleep(20);
        }
        return count();
    }

    private static long count() throws IOException {
        try (Stream<Path> files = Files.list(service.server.uploads())) {
            return files.count();
        }
    }
}
