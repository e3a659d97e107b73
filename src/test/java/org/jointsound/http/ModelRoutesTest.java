package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jointsound.history.Role;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.store.ModelStore;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.ShippedCopies;
import org.jointsound.testing.ToyRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models over HTTP: what is told of them, who may change which one serves, and what then answers. */
class ModelRoutesTest {
    @TempDir
    private Path folder;

    private ModelServer service;

    @BeforeEach
    void start() throws Exception {
        service = new ModelServer(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private JsonNode models() throws Exception {
        HttpResponse<String> response = service.client.get("/api/v1/models");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    private String log() throws Exception {
        return Files.readString(service.models.resolve("log.jsonl"));
    }

    @Test
    void theListTellsWhatServesAndWhichVersionsAreThereAndSound() throws Exception {
        Files.delete(service.models.resolve("2.0").resolve("card.md"));

        JsonNode models = models();

        assertThat(models.at("/serving/version").asText()).isEqualTo("1.0");
        assertThat(models.at("/serving/sha256").asText())
                .isEqualTo(ToyRegistry.alias(service.registry).sha256());
        assertThat(models.at("/aliases").toString()).isEqualTo("{\"champion\":\"1.0\"}");
        assertThat(models.at("/versions")).hasSize(3);
        assertThat(models.at("/versions/0/sound").asBoolean()).isTrue();
        assertThat(models.at("/versions/0/added").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(models.at("/versions/2/sound").asBoolean()).isFalse();
        assertThat(models.at("/versions/2/faults/0").asText()).isEqualTo("card.md is missing");
    }

    @Test
    void aVersionIsShownByNameOrAliasAndItsCardAsTextOrJson() throws Exception {
        JsonNode shown = json(service.client.get("/api/v1/models/champion").body());
        assertThat(shown.path("version").asText()).isEqualTo("1.0");
        assertThat(shown.at("/bundle/feature_set").asText()).isEqualTo("events-v1");
        assertThat(shown.at("/bundle/trained_on/recordings").asInt()).isEqualTo(10_000);
        assertThat(shown.at("/bundle/labels/0").asText()).isEqualTo("cavitation_pop");

        HttpResponse<String> card = service.client.get("/api/v1/models/1.1/card");
        assertThat(card.headers().firstValue("Content-Type")).hasValue("text/markdown; charset=utf-8");
        assertThat(card.body()).isEqualTo(Files.readString(Path.of("models", "0.3.0", "card.md")));
        assertThat(asked("/api/v1/models/1.1/card").body()).isEqualTo("{\"card\":true}");
        assertThat(asked("/api/v1/models/1.0/card").headers().firstValue("Content-Type"))
                .hasValue("text/markdown; charset=utf-8");

        assertProblem(service.client.get("/api/v1/models/9"), 404, "not-found");
        assertProblem(service.client.get("/api/v1/models/..%2fdata"), 400, "validation");
        assertProblem(service.client.get("/api/v1/models?all=1"), 400, "validation");
        HttpResponse<String> head = service.client.send("HEAD", "/api/v1/models/1.0", null, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    private HttpResponse<String> asked(String path) throws Exception {
        return service.client.ask("GET", path, BodyPublishers.noBody(), "Accept", "application/json");
    }

    @Test
    void onlyAnAdministratorMovesAnAliasAndTheLogNamesTheKey() throws Exception {
        String change = "{\"version\": \"2.0\", \"force\": true, \"reason\": \"tried by hand\"}";
        assertProblem(service.put(ModelServer.CHAMPION, change), 401, "unauthorised");
        assertProblem(service.put(ModelServer.CHAMPION, change, service.bearer(Role.RESEARCH)), 403, "forbidden");
        assertThat(service.answers()).isEqualTo("1.0");

        HttpResponse<String> moved = service.putAsAdmin(change);

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(json(moved.body()).path("previous").asText()).isEqualTo("1.0");
        assertThat(json(moved.body()).path("serving").asText()).isEqualTo("2.0");
        assertThat(service.answers()).isEqualTo("2.0");
        assertThat(log()).endsWith("\"forced\":true,\"reason\":\"tried by hand\",\"by\":\"key lab 3\"}\n");

        assertThat(json(service.putAsAdmin("{\"rollback\": true, \"reason\": \"\"}")
                                .body())
                        .path("version")
                        .asText())
                .isEqualTo("1.0");
        assertThat(service.answers()).isEqualTo("1.0");
        assertProblem(service.putAsAdmin("{\"rollback\": true}"), 409, "conflict");
    }

    @Test
    void aWorseModelIsRefusedWithEachLabelAndTheMargin() throws Exception {
        service.dataset("held-out");
        assertProblem(service.putAsAdmin("{\"version\": \"2.0\"}"), 409, "conflict");

        HttpResponse<String> refused = service.putAsAdmin("{\"version\": \"2.0\", \"dataset\": \"held-out\"}");

        assertProblem(refused, 409, "conflict");
        assertThat(json(refused.body()).path("detail").asText()).contains("2.0 is refused, and 1.0 serves on");
        assertThat(json(refused.body()).path("errors").toString())
                .contains("\"detail\":\"tendon_snap has no recording in the dataset")
                .contains("\"pointer\":\"/version\"");
        assertThat(service.answers()).isEqualTo("1.0");
        assertThat(log()).doesNotContain("\"version\":\"2.0\",\"sha256\":\"\"");

        HttpResponse<String> forced =
                service.putAsAdmin("{\"version\": \"2.0\", \"dataset\": \"held-out\", \"force\": true}");
        assertThat(forced.statusCode()).as(forced.body()).isEqualTo(200);
        assertThat(json(forced.body()).path("comparison").asText()).contains("2.0 against 1.0 on 4 recordings");
        assertThat(json(forced.body()).path("notes").toString()).contains("tendon_snap has no recording");
    }

    @Test
    void aDatasetIsAPlainNameOfAFolderThatWasRegistered() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(service.datasets.resolve("link"), elsewhere);
        for (String name : new String[] {"..", "../elsewhere", "/etc", ".hidden", "a b"}) {
            assertProblem(promote(name), 400, "validation");
        }
        assertProblem(promote("unknown"), 404, "not-found");
        assertProblem(promote("link"), 404, "not-found");
    }

    private HttpResponse<String> promote(String dataset) throws Exception {
        return service.putAsAdmin("{\"version\": \"2.0\", \"dataset\": \"" + dataset + "\"}");
    }

    @Test
    void whatIsNoChangeIsRefusedWithItsFaults() throws Exception {
        for (String body : new String[] {
            "",
            "[]",
            "{",
            "{}",
            "{\"version\": \"2.0\", \"rollback\": true}",
            "{\"rollback\": true, \"force\": true}",
            "{\"version\": \"2.0\", \"version\": \"1.1\"}",
            "{\"version\": 2}",
            "{\"version\": \"2.0\", \"froce\": true}",
            "{\"version\": \"2.0\", \"force\": \"yes\"}",
            "{\"version\": null}"
        }) {
            assertProblem(service.putAsAdmin(body), 400, "validation");
        }
        assertThat(json(service.putAsAdmin("{\"version\": \"2.0\", \"froce\": 1}")
                                .body())
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/froce");
        String[] admin = service.bearer(Role.ADMIN);
        assertProblem(service.put("/api/v1/models/aliases/king", "{\"version\": \"2.0\"}", admin), 404, "not-found");
        assertProblem(
                service.put("/api/v1/models/aliases/challenger", "{\"rollback\": true}", admin), 400, "validation");
        assertProblem(service.putAsAdmin("{\"version\": \"1.0\", \"force\": true}"), 409, "conflict");
        assertProblem(service.putAsAdmin("{\"version\": \"9\", \"force\": true}"), 404, "not-found");
    }

    @Test
    void whatTheCommandLineOfAnotherProcessPromotesServesWithinSeconds() throws Exception {
        ShippedCopies.champion(service.registry, "2.0");

        ModelServer.await(() -> service.answers().equals("2.0"));

        assertThat(service.answers()).isEqualTo("2.0");
    }

    @Test
    void aChampionThatCannotBeLoadedIsToldAndTheOneBeforeServesOn() throws Exception {
        Path aliases = service.models.resolve("aliases.json");
        String sound = Files.readString(aliases);
        Files.writeString(aliases, sound.replace("\"1.0\"", "\"2.0\""));
        ModelServer.await(() -> warning().contains("bundle.json"));

        assertThat(warning()).contains("bundle.json is not the file its digest vouches for");
        assertThat(models().at("/serving/trouble").asText()).contains("bundle.json");
        assertThat(service.client.get("/metrics").body()).contains("jointsound_model_trouble 1.0\n");
        assertThat(service.answers()).isEqualTo("1.0");

        Files.writeString(aliases, "{");
        ModelServer.await(() -> warning().contains("aliases.json"));
        assertThat(service.answers()).isEqualTo("1.0");

        Files.writeString(aliases, sound);
        ModelServer.await(() -> warning().isEmpty());
        assertThat(warning()).isEmpty();
    }

    @Test
    void withoutAChampionNoServiceStarts() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> ApiServer.start(
                        ServerSettings.of("127.0.0.1", 0, 1_000_000),
                        new ModelsFolder(empty, Unit.featureSets(), ShippedCopies::around),
                        null,
                        null,
                        InstantSource.system()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no model called champion");
    }

    private String warning() throws Exception {
        HttpResponse<String> ready = service.client.get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        return json(ready.body()).path("warning").asText();
    }

    @Test
    void aRequestThatHasBegunEndsWithTheModelItBeganWith() throws Exception {
        byte[] recording = Recordings.pop();
        try (SlowRequest begun = new SlowRequest(service.server.port(), recording)) {
            assertThat(service.putAsAdmin("{\"version\": \"2.0\", \"force\": true}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(service.answers()).isEqualTo("2.0");

            assertThat(json(begun.finish()).at("/model/version").asText()).isEqualTo("1.0");
        }
    }

    @Test
    void aChallengerLooksOnAndItsDisagreementIsCounted() throws Exception {
        byte[] clear = Files.readAllBytes(Path.of("samples", "cavitation_pop-s002-04.wav"));
        String before = service.client.postRaw("audio/wav", clear).body();
        assertThat(service.put(
                                "/api/v1/models/aliases/challenger",
                                "{\"version\": \"2.0\"}",
                                service.bearer(Role.ADMIN))
                        .statusCode())
                .isEqualTo(200);
        String after = service.client.postRaw("audio/wav", clear).body();
        service.client.postRaw("audio/wav", Recordings.silence(1));

        assertThat(json(after).path("outcome").asText()).isEqualTo("labelled");
        assertThat(json(after).path("probabilities")).isEqualTo(json(before).path("probabilities"));
        assertThat(models().at("/serving/shadow/running").asBoolean()).isTrue();
        assertThat(service.client.get("/metrics").body())
                .contains("jointsound_shadow_running{challenger=\"2.0\"} 1.0\n")
                .contains(
                        "jointsound_shadow_answers_total{challenger=\"2.0\",result=\"disagrees\",version=\"1.0\"} 1.0\n")
                .contains("jointsound_model_swaps_total 0.0\n");
    }

    @Test
    void aChallengerOfOtherFeaturesDoesNotRunAndItIsToldWhy() throws Exception {
        ToyRegistry.add(ToyRegistry.in(service.models), "toy");
        ShippedCopies.force(ToyRegistry.in(service.models), ModelStore.CHALLENGER, "toy");
        ModelServer.await(() -> models().at("/serving/shadow").isObject());

        JsonNode shadow = models().at("/serving/shadow");
        assertThat(shadow.path("running").asBoolean()).isFalse();
        assertThat(shadow.path("reason").asText()).contains("the model reads toy with 1 features");
        assertThat(service.client.get("/metrics").body())
                .contains("jointsound_shadow_running{challenger=\"toy\"} 0.0\n");
        assertThat(service.answers()).isEqualTo("1.0");
    }
}
