package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How trainings go and end. */
class TrainingRunsTest extends TrainingServer {
    @Test
    void aTrainingIsTakenWatchedToItsEndAndListed() throws Exception {
        HttpResponse<String> taken = begin("knees", "good");
        assertThat(taken.statusCode()).isEqualTo(202);
        String address = taken.headers().firstValue("Location").orElseThrow();
        JsonNode asked = json(taken.body());
        assertThat(address).isEqualTo(TRAININGS + "/" + asked.path("id").asText());
        assertThat(asked.path("state").asText()).isEqualTo("queued");
        assertThat(asked.path("version").asText()).isEqualTo("20260301-120000");
        assertThat(asked.path("by").asText()).isEqualTo("key lab 3");

        List<String> events = events(address);
        assertThat(events.get(events.size() - 1)).contains("event: succeeded");
        JsonNode done = json(ask("GET", address).body());
        assertThat(done.path("step").asText()).isEqualTo("recordings heard");
        assertThat(done.path("done").asInt()).isEqualTo(3);
        assertThat(done.path("seconds_left").asInt()).isEqualTo(2);
        assertThat(done.path("model").path("sha256").asText()).isEqualTo("0".repeat(64));
        assertThat(done.path("ended_at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(done.path("problem").isNull()).isTrue();

        begin("knees", "good");
        JsonNode all = json(ask("GET", TRAININGS).body()).path("trainings");
        assertThat(all).hasSize(2);
        assertThat(all.get(1).path("id")).isEqualTo(done.path("id"));
    }

    @Test
    void whoComesBackGetsOnlyWhatIsNew() throws Exception {
        String address = address(begin("knees", "good"));
        List<String> events = events(address);
        String last = events.get(events.size() - 1).replaceFirst("(?s)id: (\\d+).*", "$1");
        assertThat(ask("GET", address + "/events", "Last-Event-ID", last).statusCode())
                .isEqualTo(204);
        assertThat(ask("GET", address + "/events", "Last-Event-ID", "1").body()).contains("succeeded");
        assertThat(ask("GET", address + "/events", "Last-Event-ID", "never").body())
                .contains("succeeded");
    }

    @Test
    void whyItFailedIsTheProgramsOwnProblem() throws Exception {
        String address = address(begin("knees", "fails"));
        events(address);
        JsonNode failed = json(ask("GET", address).body());
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("validation");
        assertThat(failed.path("problem").path("errors").path(0).path("pointer").asText())
                .isEqualTo("/a.wav");
        assertThat(failed.path("problem").path("instance").asText()).isEqualTo(address);
        assertThat(kept(address)).containsExactly("state.json");
    }

    @ParameterizedTest
    @CsvSource({"dies, code 9", "forgets, --training-memory"})
    void aProcessThatEndsWithoutAWordIsOurFailure(String name, String words) throws Exception {
        String address = address(begin("knees", name));
        events(address);
        HttpResponse<String> answer = ask("GET", address);
        JsonNode failed = json(answer.body());
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(failed.path("problem").path("code").asText()).isEqualTo("internal");
        assertThat(failed.path("problem").path("detail").asText()).contains(words);
        assertThat(answer.body()).doesNotContain("secret", folder.toString());
        assertThat(kept(address)).containsExactly("errors.txt", "state.json");
    }

    @Test
    void oneAtATimeUntilItIsCancelled() throws Exception {
        String address = address(begin("knees", "waits"));
        HttpResponse<String> second = begin("knees", "good");
        assertProblem(second, 409, "conflict");
        assertThat(json(second.body()).path("detail").asText()).contains(address.replaceFirst(".*/", ""));

        assertThat(ask("DELETE", address).statusCode()).isEqualTo(202);
        List<String> events = events(address);
        assertThat(events.get(events.size() - 1)).contains("event: cancelled");
        assertThat(ask("DELETE", address).statusCode()).isEqualTo(200);
        assertThat(kept(address)).containsExactly("state.json");

        String next = address(begin("knees", "good"));
        events(next);
        assertProblem(ask("DELETE", next), 409, "conflict");
    }

    @Test
    void aServiceThatEndsInterruptsItAndTheNextOneKnows() throws Exception {
        String waiting = address(begin("knees", "waits"));
        server.close();
        open();
        assertThat(json(ask("GET", waiting).body()).path("state").asText()).isEqualTo("interrupted");
        assertThat(begin("knees", "good").statusCode()).isEqualTo(202);
    }

    @Test
    void aServiceThatCannotKeepTrainingsLeavesNoThreadBehind() throws Exception {
        server.close();
        Files.delete(folder.resolve("data/trainings"));
        Files.createFile(folder.resolve("data/trainings"));
        assertThatThrownBy(this::open).isInstanceOf(FileAlreadyExistsException.class);
        // A thread that was told to end may take a moment.
        ModelServer.await(() -> threads().noneMatch("retention"::equals));
        assertThat(threads()).doesNotContain("retention", "drift");
        Files.delete(folder.resolve("data/trainings"));
        open();
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    @Test
    void aStateThatSaysNothingKeepsNoServiceFromStarting() throws Exception {
        Path lost = Files.createDirectories(folder.resolve("data/trainings/00000000-0000-4000-8000-000000000000"));
        Files.writeString(lost.resolve("state.json"), "{}");
        server.close();
        open();
        assertThat(json(ask("GET", TRAININGS).body()).path("trainings")).isEmpty();
        assertThat(lost).doesNotExist();
    }

    @Test
    void whatAKilledServiceLeftIsInterruptedToo() throws Exception {
        String address = address(begin("knees", "good"));
        events(address);
        Path state = folder.resolve("data")
                .resolve(address.substring("/api/v1/".length()))
                .resolve("state.json");
        server.close();
        Files.writeString(state, Files.readString(state).replaceFirst("succeeded", "running"));
        Files.createDirectories(state.resolveSibling("dataset"));
        Path taking =
                Files.createDirectories(folder.resolve("data/trainings/00000000-0000-4000-8000-000000000000/dataset"));
        open();
        assertThat(json(ask("GET", address).body()).path("state").asText()).isEqualTo("interrupted");
        assertThat(kept(address)).containsExactly("state.json");
        assertThat(taking.getParent()).doesNotExist();
    }
}
