package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jointsound.history.Role;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log goes to standard error; nothing in it tells of a person or opens anything. */
class SilentLogTest {
    private static final String CONTEXT = "{\"subject\":\"p-secret-017\",\"joint\":\"knee\"}";

    @Test
    void noKeySubjectOrFileNameIsLoggedWhateverHappens(@TempDir Path folder) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        String secret;
        try (DiaryServer service = new DiaryServer(folder)) {
            secret = service.key(Role.ADMIN);
            use(service, secret);
            service.setNow(DiaryServer.START.plus(Duration.ofDays(400)));
            use(service, secret);
            // A database that cannot do what it is asked likes to quote it.
            withoutTables(folder);
            use(service, secret);
            // Every statement fails from here on.
            service.history.close();
            use(service, secret);
            RetentionSweep.start(new DiaryDesk(service.history.diary(), Duration.ofDays(1), () -> DiaryServer.START))
                    .close();
        } finally {
            System.setErr(before);
        }
        String said = log.toString(StandardCharsets.UTF_8);
        assertThat(said).contains("the diary could not be used").contains("could not be erased");
        assertThat(said).doesNotContain("p-secret", secret, secret.substring(3), "jane-doe", "knee");
    }

    @Test
    void aDiskThatKeepsNoRecordingIsLoggedWithoutThem(@TempDir Path folder) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (DiaryServer service = new DiaryServer(folder)) {
            Files.delete(folder.resolve("audio"));
            Files.createFile(folder.resolve("audio"));
            assertThat(service.store("audio", CONTEXT, Recordings.pop()).statusCode())
                    .isEqualTo(503);
            assertThat(service.history.diary().entries("p-secret-017")).isEmpty();
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("the diary could not be used")
                .doesNotContain("p-secret", "jane-doe", "knee");
    }

    private static void withoutTables(Path folder) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jointsound.db"));
                Statement statement = other.createStatement()) {
            statement.executeUpdate("DROP TABLE present_label");
            statement.executeUpdate("DROP TABLE entry");
        }
    }

    private static void use(DiaryServer service, String secret) throws Exception {
        String subject = DiaryServer.SUBJECTS + "p-secret-017";
        String bearer = "Bearer " + secret;
        service.store("audio", CONTEXT, Recordings.pop());
        service.store("result", CONTEXT, Recordings.pop(), "Authorization", bearer);
        service.store("result", CONTEXT, Recordings.pop(), "Authorization", bearer + "x");
        service.client.ask(
                "POST", "/api/v1/assessments", BodyPublishers.ofString(CONTEXT), "Content-Type", "application/json");
        for (String method : new String[] {"GET", "HEAD", "PUT", "DELETE"}) {
            for (String path : new String[] {subject, subject + "/diary", subject + "/diary/x/audio"}) {
                service.client.ask(method, path, BodyPublishers.noBody(), "Authorization", bearer);
                service.client.ask(method, path, BodyPublishers.noBody());
            }
        }
    }
}
