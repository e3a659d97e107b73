package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;
import static org.jointsound.http.Client.assertRawProblem;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing while other requests are under way. */
class EraseTest {
    @TempDir
    private Path folder;

    @Test
    void aRecordingThatBeganToArriveBeforeTheErasureIsNotPutBack() throws Exception {
        try (DiaryServer service = new DiaryServer(folder);
                Socket slow = new Socket(InetAddress.getLoopbackAddress(), service.server.port())) {
            service.store("result", "{\"subject\":\"gone\"}", Recordings.silence(1));
            byte[] form = Client.form(
                    DiaryServer.part("store", "audio"),
                    DiaryServer.part("context", "{\"subject\":\"gone\"}"),
                    new Client.Part("audio", "a.wav", Recordings.pop()));
            OutputStream out = slow.getOutputStream();
            out.write(("POST " + Client.CLASSIFY + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + Client.BOUNDARY + "\r\nContent-Length: "
                            + form.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            int half = form.length / 2;
            out.write(form, 0, half);
            awaitAnUpload(service);
            assertThat(service.erase("gone").statusCode()).isEqualTo(204);
            out.write(form, half, form.length - half);
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertRawProblem(answer, 409, "conflict");
            assertProblem(service.diary("gone"), 404, "not-found");
            assertThat(kept()).isEmpty();
            assertThat(service.store("audio", "{\"subject\":\"gone\"}", Recordings.pop())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(kept()).hasSize(1);
        }
    }

    @Test
    void whateverTheOrderNothingOutlivesTheLastErasure() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(4);
        try (DiaryServer service = new DiaryServer(folder)) {
            for (int round = 0; round < 5; round++) {
                List<Future<HttpResponse<String>>> sent = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    byte[] audio = Recordings.silence(0.5 + 0.1 * i);
                    sent.add(senders.submit(() -> service.store("audio", "{\"subject\":\"race\"}", audio)));
                }
                Thread.sleep(20L * round);
                assertThat(service.erase("race").statusCode()).isEqualTo(204);
                int acknowledged = 0;
                for (Future<HttpResponse<String>> one : sent) {
                    assertThat(one.get().statusCode()).as(one.get().body()).isIn(200, 409);
                    acknowledged += one.get().statusCode() == 200 ? 1 : 0;
                }
                assertThat(service.history.diary().entries("race").size()).isLessThanOrEqualTo(acknowledged);
                assertThat(service.erase("race").statusCode()).isEqualTo(204);
                assertThat(service.history.diary().entries("race")).isEmpty();
                assertThat(kept()).isEmpty();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void aHeaderThatReplacesTheMethodErasesNothing() throws Exception {
        try (DiaryServer service = new DiaryServer(folder)) {
            service.store("result", "{\"subject\":\"p\"}", Recordings.silence(1));
            for (String method : List.of("GET", "POST")) {
                HttpResponse<String> answer = service.client.ask(
                        method,
                        DiaryServer.SUBJECTS + "p",
                        BodyPublishers.noBody(),
                        "Authorization",
                        "Bearer " + service.key(Role.ADMIN),
                        "X-HTTP-Method-Override",
                        "DELETE");
                assertProblem(answer, 400, "validation");
            }
            assertThat(service.history.diary().entries("p")).hasSize(1);
        }
    }

    private static void awaitAnUpload(DiaryServer service) throws Exception {
        for (int i = 0; i < 500; i++) {
            try (Stream<Path> files = Files.list(service.server.uploads())) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no upload began");
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("audio"))) {
            return files.toList();
        }
    }
}
