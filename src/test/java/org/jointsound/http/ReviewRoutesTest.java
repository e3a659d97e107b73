package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews over HTTP: who may, what they see, and what becomes of what they say. */
class ReviewRoutesTest {
    private static final String REVIEWS = "/api/v1/reviews";
    private static final String SNAP = "{\"verdict\":\"correct\",\"basis\":\"clinician\",\"label\":\"tendon_snap\"}";

    private static DiaryServer service;
    private static String[] bearer;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        service = new DiaryServer(folder);
        bearer = service.bearer(Role.RESEARCH);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void empty() {
        service.history.diary().expire(DiaryServer.START.plusSeconds(1));
        service.setNow(DiaryServer.START);
    }

    /** One of whose events the model declines to name. */
    private static byte[] doubtful() throws IOException {
        return Files.readAllBytes(Path.of("samples", "grinding_crepitus-s005-03.wav"));
    }

    private HttpResponse<String> send(String subject, String store, String review, byte[] audio) throws Exception {
        return service.client.postForm(
                new Client.Part("audio", "jane-doe-knee.wav", audio),
                DiaryServer.part("context", "{\"subject\":\"%s\",\"joint\":\"knee\"}".formatted(subject)),
                DiaryServer.part("store", store),
                DiaryServer.part("review", review));
    }

    private String queued(String subject) throws Exception {
        HttpResponse<String> answer = send(subject, "audio", "yes", doubtful());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body()).path("id").asText();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return service.client.ask("GET", path, BodyPublishers.noBody(), bearer);
    }

    private HttpResponse<String> put(String id, String revision, String body) throws Exception {
        return service.client.ask(
                "PUT",
                REVIEWS + "/" + id,
                BodyPublishers.ofString(body),
                bearer[0],
                bearer[1],
                "If-Match",
                revision,
                "Content-Type",
                "application/json");
    }

    @Test
    void aDoubtfulRecordingIsQueuedOnlyIfItsSenderSaysSo() throws Exception {
        send("silent", "audio", "no", doubtful());
        service.store("audio", "{\"subject\":\"nothing-said\"}", doubtful());
        String id = queued("yes");
        JsonNode page = json(get(REVIEWS).body());
        assertThat(page.path("reviews")).hasSize(1);
        JsonNode summary = page.path("reviews").path(0);
        assertThat(summary.path("id").asText()).isEqualTo(id);
        assertThat(summary.path("state").asText()).isEqualTo("open");
        assertThat(summary.path("reasons").path(0).asText()).isEqualTo("low-confidence");
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(json(service.diary("yes").body())
                        .path("entries")
                        .path(0)
                        .path("review")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aReviewerSeesTheEventsAndHearsTheSoundButDoesNotLearnWhose() throws Exception {
        String id = queued("p-secret");
        HttpResponse<String> answer = get(REVIEWS + "/" + id);
        JsonNode item = json(answer.body());
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(item.path("events")).hasSize(3);
        assertThat(item.path("events").path(0).path("start_s").isNumber()).isTrue();
        assertThat(item.path("joint").asText()).isEqualTo("knee");
        assertThat(item.path("decision").isNull()).isTrue();
        assertThat(answer.body() + get(REVIEWS).body()).doesNotContain("p-secret", "jane", "subject");
        HttpResponse<byte[]> audio = service.client.bytes("GET", REVIEWS + "/" + id + "/audio", bearer);
        assertThat(audio.body()).isEqualTo(doubtful());
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "none"})
    void reviewWithoutKeptAudioIsRefused(String store) throws Exception {
        HttpResponse<String> answer = send("s", store, "yes", Recordings.pop());
        assertProblem(answer, 400, "validation");
        assertThat(answer.body()).contains("store=audio");
        assertProblem(service.diary("s"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "YES", "yes "})
    void anotherWordThanYesOrNoIsRefused(String word) throws Exception {
        assertProblem(send("s", "audio", word, Recordings.pop()), 400, "validation");
    }

    @Test
    void anAnswerIsKeptUnderTheNameOfTheKeyAndClosesTheItem() throws Exception {
        String id = queued("s");
        HttpResponse<String> answer = put(
                id,
                "\"0\"",
                "{\"verdict\":\"correct\",\"basis\":\"imaging\",\"note\":\"seen\",\"events\":"
                        + "[{\"start_s\":0.1,\"end_s\":0.2,\"label\":\"meniscus_clunk\"}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode decision = json(answer.body()).path("decision");
        assertThat(decision.path("by").asText()).isEqualTo("test");
        assertThat(decision.path("basis").asText()).isEqualTo("imaging");
        assertThat(decision.path("label").asText()).isEqualTo("meniscus_clunk");
        assertThat(decision.path("at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(decision.path("note").asText()).isEqualTo("seen");
        assertThat(json(get(REVIEWS).body()).path("reviews")).isEmpty();
        assertThat(json(get(REVIEWS + "?state=done").body()).path("reviews")).hasSize(1);
        assertThat(get(REVIEWS + "/" + id).body()).isEqualTo(answer.body());
    }

    @Test
    void undoOpensTheItemAgainAndShowsWhatWasTakenBack() throws Exception {
        String id = queued("s");
        put(id, "0", "{\"verdict\":\"confirm\",\"basis\":\"listener\"}");
        JsonNode item = json(put(id, "1", "{\"verdict\":\"undo\"}").body());
        assertThat(item.path("state").asText()).isEqualTo("open");
        assertThat(item.path("revision").asInt()).isEqualTo(2);
        assertThat(item.path("answers")).hasSize(2);
        assertThat(item.path("answers").path(0).path("standing").asBoolean(true))
                .isFalse();
        assertProblem(put(id, "2", "{\"verdict\":\"undo\"}"), 409, "conflict");
    }

    @Test
    void twoReviewersDoNotOverwriteEachOther() throws Exception {
        String id = queued("s");
        assertThat(put(id, "\"0\"", SNAP).statusCode()).isEqualTo(200);
        HttpResponse<String> second = put(id, "\"0\"", SNAP);
        assertProblem(second, 409, "conflict");
        assertThat(second.body()).contains("the revision is 1, not 0");
        assertThat(put(id, "\"1\"", SNAP).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "W/\"0\"", "-1", "zero", "99999999999"})
    void aRevisionThatIsNoneIsRefused(String revision) throws Exception {
        assertProblem(put(queued("s"), revision, SNAP), 400, "validation");
    }

    @Test
    void withoutTheRevisionNothingIsAnswered() throws Exception {
        HttpResponse<String> answer = service.client.ask(
                "PUT",
                REVIEWS + "/" + queued("s"),
                BodyPublishers.ofString(SNAP),
                bearer[0],
                bearer[1],
                "Content-Type",
                "application/json");
        assertProblem(answer, 400, "validation");
        assertThat(answer.body()).contains("If-Match");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "nonsense                                                                    | not JSON",
                "[]                                                                          | not a JSON object",
                "{}                                                                          | /verdict",
                "{\"verdict\":\"maybe\"}                                                     | /verdict",
                "{\"verdict\":\"confirm\"}                                                   | basis is missing",
                "{\"verdict\":\"confirm\",\"basis\":\"guess\"}                               | /basis",
                "{\"verdict\":\"correct\",\"basis\":\"listener\"}                            | needs a label",
                "{\"verdict\":\"correct\",\"basis\":\"listener\",\"label\":\"Tendon Snap\"}  | /label",
                "{\"verdict\":\"correct\",\"basis\":\"listener\",\"events\":[{}]}            | /events/0",
                "{\"verdict\":\"correct\",\"basis\":\"listener\",\"events\":[{\"start_s\":2,\"end_s\":1,\"label\":\"other\"}]} | /events/0",
                "{\"verdict\":\"correct\",\"basis\":\"listener\",\"events\":[{\"start_s\":1,\"end_s\":999,\"label\":\"other\"}]} | beyond the end",
                "{\"verdict\":\"undo\",\"verdict\":\"confirm\"}                              | a field twice",
                "{\"verdict\":\"undo\",\"subject\":\"s\"}                                    | /subject",
                "{\"verdict\":\"uncertain\",\"basis\":\"listener\",\"note\":\"a\\u0000b\"}   | /note",
            })
    void aBadAnswerIsRefusedWithItsPlaceAndNothingIsKept(String body, String words) throws Exception {
        String id = queued("s");
        HttpResponse<String> answer = put(id, "0", body);
        assertProblem(answer, 400, "validation");
        assertThat(answer.body()).contains(words);
        assertThat(json(get(REVIEWS + "/" + id).body()).path("revision").asInt(-1))
                .isZero();
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() throws Exception {
        String body = "{\"note\":\"" + "x".repeat(300_000) + "\"}";
        assertProblem(put(queued("s"), "0", body), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=new", "?limit=0", "?limit=201", "?limit=x", "?after=x", "?limit=1&limit=2", "?x=1"})
    void anotherParameterIsRefused(String query) throws Exception {
        assertProblem(get(REVIEWS + query), 400, "validation");
    }

    @Test
    void theQueueComesInPages() throws Exception {
        queued("a");
        queued("b");
        JsonNode first = json(get(REVIEWS + "?limit=1").body());
        JsonNode second = json(
                get(REVIEWS + "?limit=1&after=" + first.path("next").asText()).body());
        assertThat(second.path("reviews")).hasSize(1);
        assertThat(second.path("reviews").path(0).path("id"))
                .isNotEqualTo(first.path("reviews").path(0).path("id"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void reviewsAreOpenWithAKeyOfTheRightRoleOnly() throws Exception {
        String id = queued("s");
        String[] classify = service.bearer(Role.CLASSIFY);
        for (String path : new String[] {REVIEWS, REVIEWS + "/" + id, REVIEWS + "/" + id + "/audio"}) {
            assertProblem(service.client.get(path), 401, "unauthorised");
            assertProblem(service.client.ask("GET", path, BodyPublishers.noBody(), classify), 403, "forbidden");
        }
        assertProblem(
                service.client.send("PUT", REVIEWS + "/" + id, "application/json", BodyPublishers.ofString(SNAP)),
                401,
                "unauthorised");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/00000000-0000-4000-8000-000000000000", "/x", "/..%2f..%2fetc", "/x/audio"})
    void whatIsNotThereIsNotFoundOrRefused(String path) throws Exception {
        assertThat(get(REVIEWS + path).statusCode()).isIn(400, 404);
    }

    @Test
    void whatIsErasedOrPastItsTimeIsGone() throws Exception {
        String erased = queued("erased");
        String late = queued("late");
        put(erased, "0", SNAP);
        assertThat(service.erase("erased").statusCode()).isEqualTo(204);
        assertProblem(get(REVIEWS + "/" + erased), 404, "not-found");
        assertProblem(put(erased, "1", SNAP), 404, "not-found");
        service.setNow(DiaryServer.START.plus(Duration.ofDays(366)));
        assertProblem(get(REVIEWS + "/" + late), 404, "not-found");
        assertProblem(get(REVIEWS + "/" + late + "/audio"), 404, "not-found");
        assertProblem(put(late, "0", SNAP), 404, "not-found");
        assertThat(json(get(REVIEWS + "?state=all").body()).path("reviews")).isEmpty();
    }
}
