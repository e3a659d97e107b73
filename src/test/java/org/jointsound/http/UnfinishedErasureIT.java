package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.http.Client.assertProblem;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It takes as long as the database waits for another. */
class UnfinishedErasureIT {

    @Test
    void anErasureThatAnotherProcessHoldsUpSaysSoAndTryingAgainFinishesIt(@TempDir Path folder) throws Exception {
        try (DiaryServer service = new DiaryServer(folder)) {
            service.store("result", "{\"subject\":\"stubborn\"}", Recordings.silence(1));
            HttpResponse<String> refused;
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jointsound.db"));
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM entry")) {
                    assertThat(rows.getInt(1)).isEqualTo(1);
                }
                refused = service.erase("stubborn");
            }
            assertProblem(refused, 503, "overloaded");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(service.erase("stubborn").statusCode()).isEqualTo(204);
            assertProblem(service.diary("stubborn"), 404, "not-found");
        }
    }
}
