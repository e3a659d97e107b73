package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.history.ApiKeys;
import org.jointsound.history.History;
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

/** Who may do what. */
class KeyTest {
    private static final String THERE = DiaryServer.SUBJECTS + "there";
    private static final String NOBODY = DiaryServer.SUBJECTS + "nobody";

    @TempDir
    private static Path folder;

    private static DiaryServer service;

    @BeforeAll
    static void start() throws Exception {
        service = new DiaryServer(folder);
        service.store("audio", "{\"subject\":\"there\"}", Recordings.pop());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "HEAD, ''",
        "DELETE, ''",
        "GET, /diary",
        "DELETE, /diary",
        "GET, /diary/00000000-0000-4000-8000-000000000000/audio",
        "DELETE, /diary/00000000-0000-4000-8000-000000000000/audio"
    })
    void withoutARightTheAnswerIsTheSameForEverySubject(String method, String rest) throws Exception {
        for (String authorization : List.of("", "Bearer js_unknown", "Bearer " + service.key(Role.CLASSIFY))) {
            HttpResponse<String> there = ask(method, THERE + rest, authorization);
            HttpResponse<String> nobody = ask(method, NOBODY + rest, authorization);
            HttpResponse<String> impossible = ask(method, DiaryServer.SUBJECTS + "a@b" + rest, authorization);
            int status = there.statusCode();
            assertThat(status).isEqualTo(authorization.length() > 30 ? 403 : 401);
            assertThat(nobody.statusCode()).isEqualTo(status);
            assertThat(impossible.statusCode()).isEqualTo(status);
            assertThat(there.headers().firstValue("WWW-Authenticate").isPresent())
                    .isEqualTo(status == 401);
            assertThat(withoutTheInstance(there))
                    .isEqualTo(withoutTheInstance(nobody))
                    .isEqualTo(withoutTheInstance(impossible));
        }
        assertThat(service.diary("there").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer js_0000000000000000000000000000000000000000000",
                "Basic dXNlcjpwYXNz",
                "js_x",
                ""
            })
    void whatOpensNothingIsNeverIgnored(String authorization) throws Exception {
        assertProblem(ask("GET", "/api/v1/labels", authorization, true), 401, "unauthorised");
        assertProblem(ask("POST", Client.CLASSIFY, authorization, true), 401, "unauthorised");
        assertProblem(ask("GET", "/api/v1/nothing", authorization, true), 401, "unauthorised");
        assertThat(ask("GET", "/health/live", authorization, true).statusCode()).isEqualTo(200);
    }

    @Test
    void twoKeysAreNoKey() throws Exception {
        String key = "Bearer " + service.key(Role.ADMIN);
        HttpResponse<String> answer =
                service.client.ask("GET", THERE, BodyPublishers.noBody(), "Authorization", key, "Authorization", key);
        assertProblem(answer, 401, "unauthorised");
    }

    @Test
    void theNameOfTheSchemeMayBeWrittenAnyhow() throws Exception {
        assertThat(ask("GET", THERE, "bEARER  " + service.key(Role.ADMIN)).statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", "/api/v1/labels", "Bearer " + service.key(Role.CLASSIFY))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aKeyThatAnotherProcessMakesOrRevokesCountsAtOnce() throws Exception {
        try (History beside = History.open(folder, null)) {
            ApiKeys.Issued issued = beside.keys().create("beside", Role.RESEARCH, DiaryServer.START);
            String bearer = "Bearer " + issued.secret();
            assertThat(ask("GET", THERE, bearer).statusCode()).isEqualTo(200);
            assertThat(beside.keys().revoke(issued.key().id(), DiaryServer.START))
                    .isTrue();
            assertProblem(ask("GET", THERE, bearer), 401, "unauthorised");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer js_x"})
    void withoutADiaryThereIsNothingToOpen(String authorization) throws Exception {
        try (ApiServer bare = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped)) {
            Client client = new Client(bare.port());
            String[] headers = authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization};
            for (String method : List.of("GET", "DELETE")) {
                for (String path : List.of(THERE, THERE + "/diary", THERE + "/diary/x/audio")) {
                    HttpResponse<String> answer = client.ask(method, path, BodyPublishers.noBody(), headers);
                    assertProblem(answer, 404, "not-found");
                    assertThat(json(answer.body()).path("detail").asText()).contains("keeps no diary");
                }
            }
        }
    }

    @Test
    void aServiceWithoutADiaryKnowsNoKey() throws Exception {
        try (ApiServer bare = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped)) {
            HttpResponse<String> answer = new Client(bare.port())
                    .ask("GET", "/api/v1/labels", BodyPublishers.noBody(), "Authorization", "Bearer js_x");
            assertProblem(answer, 401, "unauthorised");
        }
    }

    private static HttpResponse<String> ask(String method, String path, String authorization) throws Exception {
        return ask(method, path, authorization, !authorization.isEmpty());
    }

    private static HttpResponse<String> ask(String method, String path, String authorization, boolean sent)
            throws IOException, InterruptedException {
        String[] headers = sent ? new String[] {"Authorization", authorization} : new String[0];
        return service.client.ask(method, path, BodyPublishers.noBody(), headers);
    }

    private static String withoutTheInstance(HttpResponse<String> answer) throws IOException {
        if (answer.body().isEmpty()) {
            return "";
        }
        ObjectNode problem = (ObjectNode) json(answer.body());
        problem.remove("instance");
        return problem.toString();
    }
}
