package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a subject, and how it is erased. */
class SubjectRoutesTest {
    private static final String PATH = DiaryServer.SUBJECTS + "p-017/diary";

    private static DiaryServer service;
    private static String id;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        service = new DiaryServer(folder);
        HttpResponse<String> answer = service.store(
                "audio",
                "{\"subject\":\"p-017\",\"joint\":\"knee\",\"side\":\"left\",\"recorded_at\":\"2026-02-01T10:00:00Z\"}",
                Recordings.pop());
        id = json(answer.body()).path("id").asText();
        service.store("result", "{\"subject\":\"p-017\"}", Recordings.silence(1));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theDiaryHasItsEntriesByTimeAndASummaryOfEachJoint() throws Exception {
        HttpResponse<String> answer = get(PATH);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode diary = json(answer.body());
        assertThat(diary.fieldNames()).toIterable().containsExactly("subject", "entries", "joints");
        assertThat(diary.path("entries"))
                .extracting(entry -> entry.path("recorded_at").asText())
                .containsExactly("2026-02-01T10:00:00Z", "2026-03-01T12:00:00Z");
        JsonNode knee = diary.path("joints").path(0);
        assertThat(knee.fieldNames())
                .toIterable()
                .containsExactly(
                        "joint",
                        "side",
                        "entries",
                        "events",
                        "events_by_label",
                        "occasions",
                        "shortest_minutes_between_pops",
                        "days",
                        "weeks",
                        "trend");
        assertThat(knee.path("joint").asText()).isEqualTo("knee");
        assertThat(knee.path("side").asText()).isEqualTo("left");
        assertThat(knee.path("entries").asInt()).isEqualTo(1);
        assertThat(knee.path("trend").asText()).isEqualTo("unknown");
        JsonNode unsaid = diary.path("joints").path(1);
        assertThat(unsaid.path("joint").isNull()).isTrue();
        assertThat(unsaid.path("occasions").asInt()).isZero();
        assertThat(get(DiaryServer.SUBJECTS + "p-017").body()).isEqualTo(answer.body());
    }

    @Test
    void asATableItHasAHeaderAndARowForEachEntry() throws Exception {
        HttpResponse<String> answer = get(PATH + "?format=csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        List<String> lines = Arrays.asList(answer.body().split("\r\n", -1));
        assertThat(lines.get(0))
                .isEqualTo(
                        "id,subject,recorded_at,stored_at,joint,side,movement,pain_severity,outcome,label,confidence,labels,"
                                + "events,concern_level,concern_action,rules,model,model_version,feature_set,sha256,audio,review");
        assertThat(lines.get(1)).startsWith(id + ",p-017,2026-02-01T10:00:00Z,2026-03-01T12:00:00Z,knee,left,,,");
        assertThat(lines.get(1)).endsWith(",true,false");
        assertThat(lines.get(2)).contains(",,,,,no_event,,,,0,low,normal,").endsWith(",false,false");
        assertThat(lines).hasSize(4).last().isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv                              | text/csv",
                "TEXT/CSV; charset=utf-8               | text/csv",
                "application/json;q=0.5, text/csv      | text/csv",
                "text/csv;q=0.9, application/json      | application/json",
                "text/csv;q=0                          | application/json",
                "*/*                                   | application/json",
                "text/html                             | application/json",
            })
    void theFormFollowsWhatIsAccepted(String accept, String type) throws Exception {
        String[] bearer = service.bearer(Role.ADMIN);
        HttpResponse<String> answer =
                service.client.ask("GET", PATH, BodyPublishers.noBody(), bearer[0], bearer[1], "Accept", accept);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=xml", "?format=", "?format=csv&format=csv", "?format=csv&x=1", "?x=1"})
    void anotherParameterIsRefused(String query) throws Exception {
        assertProblem(get(PATH + query), 400, "validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%c3%a9", "a@b"})
    void whatCanBeNoSubjectIsRefused(String subject) throws Exception {
        assertProblem(get(DiaryServer.SUBJECTS + subject), 400, "validation");
        assertProblem(service.erase(subject), 400, "validation");
    }

    @Test
    void aSubjectOfGreatLengthIsRefused() throws Exception {
        assertProblem(get(DiaryServer.SUBJECTS + "x".repeat(65)), 400, "validation");
        assertProblem(get(DiaryServer.SUBJECTS + "x".repeat(64)), 404, "not-found");
    }

    @Test
    void itsHeadersCanBeAskedForAlone() throws Exception {
        for (String path : List.of(PATH, PATH + "/" + id + "/audio")) {
            HttpResponse<byte[]> get = service.client.bytes("GET", path, service.bearer(Role.ADMIN));
            HttpResponse<byte[]> head = service.client.bytes("HEAD", path, service.bearer(Role.ADMIN));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length")).hasValue(String.valueOf(get.body().length));
        }
    }

    @Test
    void aKeptRecordingIsWholeForClientsThatTakeCompression() throws Exception {
        String[] bearer = service.bearer(Role.RESEARCH);
        HttpResponse<byte[]> audio = service.client.bytes(
                "GET", PATH + "/" + id + "/audio", bearer[0], bearer[1], "Accept-Encoding", "gzip, br");
        assertThat(audio.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(audio.body()).isEqualTo(Recordings.pop());
    }

    @Test
    void aKeptRecordingIsSentAsBytesThatNoBrowserPlaysWith() throws Exception {
        HttpResponse<byte[]> audio =
                service.client.bytes("GET", PATH + "/" + id + "/audio", service.bearer(Role.RESEARCH));
        assertThat(audio.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(audio.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(audio.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(audio.headers().firstValue("Cache-Control")).hasValue("no-store");
        String unknown = "/00000000-0000-4000-8000-000000000000/audio";
        assertProblem(get(PATH + unknown), 404, "not-found");
        assertProblem(get(DiaryServer.SUBJECTS + "else/diary/" + id + "/audio"), 404, "not-found");
        assertProblem(get(PATH + "/x/audio"), 404, "not-found");
    }

    @Test
    void aDroppedRecordingIsGoneWhileItsResultStays() throws Exception {
        String other = json(service.store("audio", "{\"subject\":\"drop\"}", Recordings.pop())
                        .body())
                .path("id")
                .asText();
        String path = DiaryServer.SUBJECTS + "drop/diary/" + other + "/audio";
        assertThat(delete(path).statusCode()).isEqualTo(204);
        assertProblem(delete(path), 404, "not-found");
        assertProblem(get(path), 404, "not-found");
        JsonNode entry = json(service.diary("drop").body()).path("entries").path(0);
        assertThat(entry.path("id").asText()).isEqualTo(other);
        assertThat(entry.path("audio").asBoolean(true)).isFalse();
    }

    @Test
    void oneEntryCanBeErasedWhileTheOthersStay() throws Exception {
        String wrong = json(service.store("audio", "{\"subject\":\"one\"}", Recordings.pop())
                        .body())
                .path("id")
                .asText();
        service.store("result", "{\"subject\":\"one\"}", Recordings.silence(1));
        String path = DiaryServer.SUBJECTS + "one/diary/" + wrong;

        assertThat(delete(DiaryServer.SUBJECTS + "other/diary/" + wrong).statusCode())
                .isEqualTo(204);
        assertThat(json(service.diary("one").body()).path("entries")).hasSize(2);
        assertThat(delete(path).statusCode()).isEqualTo(204);
        assertThat(delete(path).statusCode()).isEqualTo(204);

        JsonNode entries = json(service.diary("one").body()).path("entries");
        assertThat(entries).hasSize(1);
        assertThat(entries.path(0).path("id").asText()).isNotEqualTo(wrong);
        assertProblem(get(path + "/audio"), 404, "not-found");
    }

    @Test
    void anErasedSubjectIsGoneTheOthersStayAndItCanBeRepeated() throws Exception {
        service.store("audio", "{\"subject\":\"gone\"}", Recordings.pop());
        service.store("audio", "{\"subject\":\"stays\"}", Recordings.pop());
        HttpResponse<String> erased = delete(DiaryServer.SUBJECTS + "gone/diary");
        assertThat(erased.statusCode()).isEqualTo(204);
        assertThat(erased.body()).isEmpty();
        assertProblem(service.diary("gone"), 404, "not-found");
        assertThat(service.erase("gone").statusCode()).isEqualTo(204);
        assertThat(service.diary("stays").statusCode()).isEqualTo(200);
    }

    @Test
    void anErasureTakesNoParameter() throws Exception {
        assertProblem(delete(PATH + "?format=json"), 400, "validation");
        assertThat(get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void noCellIsAFormula() {
        assertThat(List.of("=1+1", "+1", "-1", "@x", "\tx", "\rx"))
                .allSatisfy(text -> assertThat(DiaryCsv.cell(text)).isEqualTo("'" + text));
        assertThat(DiaryCsv.cell("a=1")).isEqualTo("a=1");
        assertThat(DiaryCsv.cell(null)).isEmpty();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return service.client.ask("GET", path, BodyPublishers.noBody(), service.bearer(Role.RESEARCH));
    }

    private static HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return service.client.ask("DELETE", path, BodyPublishers.noBody(), service.bearer(Role.RESEARCH));
    }
}
