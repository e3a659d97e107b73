package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diary of the service as a user runs it: its own process, the shipped model, the shipped samples. */
class DiaryServiceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("samples");
    private static final int KILLS = 10;
    private static final int SENDERS = 4;

    @TempDir
    private Path data;

    @Test
    void whatIsStoredIsReadAndErasedWithoutATraceInAnyFile() throws Exception {
        try (JarService service = JarService.start(data, Map.of())) {
            assertThat(service.startLines()).contains("diary in '" + data + "', kept for 365 days");
            String key = key();
            String audioId = store(service, "subject-to-erase", "audio", "cavitation_pop-s001-05.wav");
            store(service, "subject-to-erase", "result", "clicking-s003-01.wav");
            String other = store(service, "subject-that-stays", "audio", "tendon_snap-s002-05.wav");

            String diary = service.ask("GET", diaryOf("subject-to-erase"), key).body();
            JsonNode entries = JSON.readTree(diary).path("entries");
            assertThat(entries).hasSize(2);
            String table = service.ask("GET", diaryOf("subject-to-erase") + "?format=csv", key)
                    .body();
            assertThat(table.split("\r\n")).hasSize(3);
            assertThat(table).contains(audioId, "knee");

            List<String> traces = new ArrayList<>(List.of("subject-to-erase", audioId));
            entries.forEach(entry -> {
                traces.add(entry.path("id").asText());
                traces.add(entry.path("sha256").asText());
            });
            assertThat(found(traces)).containsAll(traces);
            assertThat(service.ask("DELETE", diaryOf("subject-to-erase"), key).statusCode())
                    .isEqualTo(204);
            assertThat(found(traces)).isEmpty();
            assertThat(found(List.of("jane-doe", key))).isEmpty();
            assertThat(found(List.of("subject-that-stays", other))).hasSize(2);
            assertThat(service.ask("GET", diaryOf("subject-to-erase"), key).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whateverWasAnsweredIsInTheDiaryAfterTheServiceIsKilled() throws Exception {
        SplittableRandom random = new SplittableRandom(20261121);
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        String key = key();
        for (int round = 0; round < KILLS; round++) {
            JarService service = JarService.start(data, Map.of());
            assertThatAllAreThere(service, key, acknowledged);
            int before = acknowledged.size();
            ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
            for (int sender = 0; sender < SENDERS; sender++) {
                String prefix = "k-" + round + "-" + sender + "-";
                senders.execute(() -> storeUntilItEnds(service, prefix, acknowledged));
            }
            for (int i = 0; i < 6_000 && acknowledged.size() < before + 3; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(random.nextInt(400));
            service.kill();
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(acknowledged.size()).isGreaterThanOrEqualTo(before + 3);
        }
        try (JarService service = JarService.start(data, Map.of())) {
            assertThatAllAreThere(service, key, acknowledged);
        }
    }

    /** Stores samples, every second one with its sound, until the service does not answer any more. */
    private static void storeUntilItEnds(JarService service, String prefix, Map<String, String> acknowledged) {
        try {
            List<Path> samples = samples();
            for (int i = 0; ; i++) {
                String subject = prefix + i;
                HttpResponse<String> answer = service.store(
                        i % 2 == 0 ? "audio" : "result",
                        context(subject),
                        samples.get(Math.floorMod(subject.hashCode(), samples.size())));
                if (answer.statusCode() == 200) {
                    acknowledged.put(
                            subject, JSON.readTree(answer.body()).path("id").asText());
                }
            }
        } catch (IOException e) {
            // The service is gone, and what it did not answer does not count.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertThatAllAreThere(JarService service, String key, Map<String, String> acknowledged)
            throws Exception {
        for (Map.Entry<String, String> one : acknowledged.entrySet()) {
            HttpResponse<String> answer = service.ask("GET", diaryOf(one.getKey()), key);
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(200);
            JsonNode entry = JSON.readTree(answer.body()).path("entries").path(0);
            assertThat(entry.path("id").asText()).isEqualTo(one.getValue());
            if (entry.path("audio").asBoolean()) {
                String audio = diaryOf(one.getKey()) + "/" + one.getValue() + "/audio";
                assertThat(service.ask("HEAD", audio, key).statusCode()).isEqualTo(200);
            }
        }
    }

    private static String store(JarService service, String subject, String storing, String sample) throws Exception {
        HttpResponse<String> answer = service.store(storing, context(subject), SAMPLES.resolve(sample));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-JointSound-Stored")).hasValue(storing);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private String key() throws Exception {
        return JarService.run(Map.of(), "keys", "create", "--name", "it", "--role", "admin", "--data", data.toString())
                .strip();
    }

    /** Those texts that some file of the folder holds in its bytes or its name, in UTF-8 or UTF-16. */
    private List<String> found(List<String> texts) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file.getFileName())
                        .append('\n')
                        .append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        String bytes = all.toString();
        return texts.stream()
                .filter(text -> bytes.contains(text)
                        || bytes.contains(
                                new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
    }

    private static String diaryOf(String subject) {
        return "/api/v1/subjects/" + subject + "/diary";
    }

    private static String context(String subject) {
        return "{\"subject\":\"%s\",\"joint\":\"knee\"}".formatted(subject);
    }
}
