package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that nobody chose; the seeds make a failure repeatable. */
class HostileUploadTest {
    private static final int UPLOADS = 150;

    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        server = ApiServer.start(
                ServerSettings.of("127.0.0.1", 0, 1_000_000), Analysers.shared(), ConcernTableJson::shipped);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noBytesBreakTheService(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < UPLOADS; i++) {
            byte[] bytes = random.nextBoolean() ? noise(random) : damaged(random);
            assertThatItIsAnAnswer(
                    switch (random.nextInt(4)) {
                        case 0 -> client.postRaw("audio/wav", bytes);
                        case 1 -> client.postForm(new Client.Part("audio", fileName(random), bytes));
                        case 2 ->
                            client.postForm(
                                    new Client.Part("store", fileName(random), noise(random)),
                                    new Client.Part("audio", fileName(random), bytes));
                        default ->
                            client.postRaw("multipart/form-data; boundary=" + Client.BOUNDARY, torn(random, bytes));
                    });
        }
        assertNothingIsLeft();
    }

    private static void assertThatItIsAnAnswer(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        JsonNode answer = Client.json(response.body());
        if (response.statusCode() == 200) {
            assertThat(answer.path("report_version").asInt()).isEqualTo(1);
            assertThat(answer.path("recording").path("name").asText())
                    .doesNotContain("/", "\\")
                    .isNotEmpty();
        } else {
            Client.assertProblem(
                    response, response.statusCode(), answer.path("code").asText());
        }
    }

    private static byte[] noise(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(4_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A good recording with some bytes changed, mostly in its header, and sometimes its end cut off. */
    private static byte[] damaged(SplittableRandom random) {
        byte[] good = Recordings.pop();
        byte[] bytes = Arrays.copyOf(good, random.nextBoolean() ? good.length : random.nextInt(good.length));
        for (int i = random.nextInt(8); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 44 : bytes.length))] =
                    (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] torn(SplittableRandom random, byte[] content) throws IOException {
        byte[] form = Client.form(new Client.Part("audio", "a.wav", content));
        for (int i = random.nextInt(6); i > 0; i--) {
            form[random.nextInt(Math.min(form.length, 120))] = (byte) random.nextInt(256);
        }
        return Arrays.copyOf(form, form.length - random.nextInt(40));
    }

    private static String fileName(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        random.ints(random.nextInt(400), 0x20, 0x3000)
                .filter(point -> point != '"')
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    private static void assertNothingIsLeft() throws Exception {
        try (Stream<Path> files = Files.list(server.uploads())) {
            assertThat(files.toList()).isEmpty();
        }
    }
}
