package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is past its time counts for nothing, erased or not. */
class RetentionTest {
    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Instant START = DiaryServer.START;

    @TempDir
    private Path folder;

    @Test
    void anEntryIsShownToItsLastMomentAndNotAfterThoughNothingSwept() throws Exception {
        try (DiaryServer service = new DiaryServer(folder, START, TEN_DAYS)) {
            HttpResponse<String> answer = service.store("audio", "{\"subject\":\"p\"}", Recordings.pop());
            String audio = DiaryServer.SUBJECTS + "p/diary/"
                    + json(answer.body()).path("id").asText() + "/audio";
            service.setNow(START.plus(TEN_DAYS));
            assertThat(service.diary("p").statusCode()).isEqualTo(200);
            assertThat(service.client
                            .bytes("GET", audio, service.bearer(Role.ADMIN))
                            .statusCode())
                    .isEqualTo(200);
            service.setNow(START.plus(TEN_DAYS).plusMillis(1));
            assertProblem(service.diary("p"), 404, "not-found");
            for (String method : new String[] {"GET", "DELETE"}) {
                assertProblem(
                        service.client.ask(method, audio, BodyPublishers.noBody(), service.bearer(Role.ADMIN)),
                        404,
                        "not-found");
            }
            assertThat(service.history.diary().entries("p")).hasSize(1);
        }
    }

    @Test
    void startingErasesWhatIsPastItsTime() throws Exception {
        try (DiaryServer first = new DiaryServer(folder, START, TEN_DAYS)) {
            first.store("audio", "{\"subject\":\"old\"}", Recordings.pop());
            first.setNow(START.plus(TEN_DAYS));
            first.store("audio", "{\"subject\":\"new\"}", Recordings.pop());
        }
        try (DiaryServer later = new DiaryServer(folder, START.plus(TEN_DAYS).plusSeconds(1), TEN_DAYS)) {
            assertThat(later.history.diary().entries("old")).isEmpty();
            assertThat(later.history.diary().entries("new")).hasSize(1);
            try (Stream<Path> audio = Files.list(folder.resolve("audio"))) {
                assertThat(audio).hasSize(1);
            }
        }
    }

    @Test
    void thePastOfTheSameJointIsJudgedAndWhatIsPastItsTimeIsNot() throws Exception {
        try (DiaryServer service = new DiaryServer(folder, START, TEN_DAYS)) {
            // Sent on the first day; said to be of the ninth.
            Instant later = START.plus(Duration.ofHours(20));
            service.store("result", report("p", "knee", later), sample("cavitation_pop-s001-05.wav"));
            Instant now = later.plus(Duration.ofHours(2));
            service.setNow(now);
            assertThat(rules(service, report("p", "knee", now))).contains("diary");
            assertThat(rules(service, report("p", "hip", now))).doesNotContain("diary");
            assertThat(rules(service, report("q", "knee", now))).doesNotContain("diary");
            assertThat(assessed(service, report("p", "knee", now))).contains("diary");
            assertThat(assessed(service, report("q", "knee", now))).doesNotContain("diary");
            service.setNow(START.plus(TEN_DAYS).plusSeconds(1));
            assertThat(rules(service, report("p", "knee", now))).doesNotContain("diary");
            assertThat(assessed(service, report("p", "knee", now))).doesNotContain("diary");
        }
    }

    @Test
    void whoMayNotStoreLearnsNothingOfThePast() throws Exception {
        try (DiaryServer service = new DiaryServer(folder, START, TEN_DAYS)) {
            service.store("result", report("p", "knee", START), sample("cavitation_pop-s001-05.wav"));
            String[] elsewhere = {"X-Forwarded-For", "192.0.2.1"};
            String there = report("p", "knee", START.plusSeconds(7_200));
            String nobody = report("q", "knee", START.plusSeconds(7_200));
            assertThat(rules(service, there, elsewhere)).isEqualTo(rules(service, nobody, elsewhere));
            assertThat(assessed(service, there, elsewhere)).isEqualTo(assessed(service, nobody, elsewhere));
            String key = "Bearer " + service.key(Role.CLASSIFY);
            assertThat(rules(service, there, elsewhere[0], elsewhere[1], "Authorization", key))
                    .contains("diary");
        }
    }

    private static String rules(DiaryServer service, String context, String... headers) throws Exception {
        HttpResponse<String> answer = service.store("none", context, sample("cavitation_pop-s002-04.wav"), headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids(json(answer.body()).path("concern"));
    }

    private static String assessed(DiaryServer service, String context, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        HttpResponse<String> answer =
                service.client.ask("POST", "/api/v1/assessments", BodyPublishers.ofString(context), all);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ids(json(answer.body()));
    }

    private static String ids(JsonNode concern) {
        return concern.path("reasons").findValuesAsText("rule").toString();
    }

    private static byte[] sample(String name) throws Exception {
        return Files.readAllBytes(Path.of("samples", name));
    }

    private static String report(String subject, String joint, Instant at) {
        return "{\"subject\":\"%s\",\"joint\":\"%s\",\"side\":\"left\",\"recorded_at\":\"%s\"}"
                .formatted(subject, joint, at);
    }
}
