package org.jointsound;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar with its diary in a real PostgreSQL. */
class DiaryOnPostgresIT {
    private static final String DIARY = "/api/v1/subjects/p-017/diary";

    @TempDir
    private Path folder;

    @Test
    void theServiceAndItsKeysAreTheSameInPostgres() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("server"))
                .start()) {
            Map<String, String> environment =
                    Map.of("JOINTSOUND_DATABASE", server.getJdbcUrl("postgres", "postgres") + "&password=hunter2");
            try (JarService service = JarService.start(data, environment)) {
                assertThat(service.startLines())
                        .contains("diary in PostgreSQL at //localhost:" + server.getPort() + "/postgres, recordings in")
                        .doesNotContain("hunter2");
                String key = JarService.run(
                                environment,
                                "keys",
                                "create",
                                "--name",
                                "it",
                                "--role",
                                "research",
                                "--data",
                                data.toString())
                        .strip();
                HttpResponse<String> stored = service.store(
                        "audio",
                        "{\"subject\":\"p-017\",\"joint\":\"knee\"}",
                        Path.of("samples", "cavitation_pop-s001-05.wav"));
                assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
                assertThat(Files.exists(data.resolve("jointsound.db"))).isFalse();
                assertThat(data.resolve("audio")).isNotEmptyDirectory();
                assertThat(service.ask("GET", DIARY + "?format=csv", key).body().lines())
                        .hasSize(2);
                assertThat(service.ask("DELETE", DIARY, key).statusCode()).isEqualTo(204);
                assertThat(service.ask("GET", DIARY, key).statusCode()).isEqualTo(404);
                assertThat(data.resolve("audio")).isEmptyDirectory();
            }
        }
    }
}
