package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import org.jointsound.history.Role;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of trainings over HTTP, and who may. */
class TrainingRoutesTest extends TrainingServer {
    @Test
    void aDatasetThatIsSentIsUnpackedForItsTrainingAndGoneAfterIt() throws Exception {
        HttpResponse<String> taken = upload("{\"name\":\"good\"}", zip("metadata.csv"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(json(taken.body()).path("dataset").isNull()).isTrue();
        events(address(taken));
        assertThat(kept(address(taken))).containsExactly("state.json");
    }

    @Test
    void aRefusedArchiveLeavesNothingAndDoesNotBlockTheNext() throws Exception {
        assertProblem(upload("{\"name\":\"good\"}", zip("../metadata.csv")), 400, "validation");
        assertProblem(upload("{\"name\":\"good\",\"dataset\":\"knees\"}", zip("metadata.csv")), 400, "validation");
        assertProblem(upload("{\"name\":\"good\"}", new byte[10]), 400, "validation");
        try (var left = Files.list(folder.resolve("data/trainings"))) {
            assertThat(left).isEmpty();
        }
        assertThat(begin("knees", "good").statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"dataset\":\"knees\",\"name\":\"-x\"}",
                "{\"dataset\":\"../knees\",\"name\":\"x\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"folds\":1}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"seed\":-1}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"trainer\":\"magic\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"name\":\"y\"}",
                "{\"dataset\":\"knees\",\"name\":\"x\",\"promote\":true}"
            })
    void aRequestThatDoesNotFitIsRefused(String request) throws Exception {
        assertProblem(post(request), 400, "validation");
    }

    @Test
    void anUnknownDatasetIsNotFoundWithAPointer() throws Exception {
        HttpResponse<String> answer = begin("hips", "good");
        assertProblem(answer, 404, "not-found");
        assertThat(json(answer.body()).path("errors").path(0).path("pointer").asText())
                .isEqualTo("/dataset");
    }

    @Test
    void anUnknownTrainingIsNotFound() throws Exception {
        assertProblem(ask("GET", TRAININGS + "/x"), 404, "not-found");
        assertProblem(ask("GET", TRAININGS + "/x/events"), 404, "not-found");
        assertProblem(ask("DELETE", TRAININGS + "/x"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, ''", "GET, /x", "DELETE, /x", "GET, /x/events"})
    void withoutAKeyOfResearchersNothingIsSaid(String method, String rest) throws Exception {
        assertProblem(client.ask(method, TRAININGS + rest, BodyPublishers.noBody()), 401, "unauthorised");
        String other =
                history.keys().create("app", Role.CLASSIFY, DiaryServer.START).secret();
        assertProblem(
                client.ask(method, TRAININGS + rest, BodyPublishers.noBody(), "Authorization", "Bearer " + other),
                403,
                "forbidden");
    }

    @Test
    void withoutAFolderForWhatIsKeptThereAreNoTrainings() throws Exception {
        try (ApiServer bare = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped)) {
            for (String path : List.of(TRAININGS, TRAININGS + "/x", TRAININGS + "/x/events")) {
                HttpResponse<String> answer = new Client(bare.port()).get(path);
                assertProblem(answer, 404, "not-found");
                assertThat(json(answer.body()).path("detail").asText()).contains("--data");
            }
        }
    }
}
