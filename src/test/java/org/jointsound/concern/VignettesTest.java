package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

/** Written cases whose level and action were derived by hand from the rules, before the program judged them. */
class VignettesTest {
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());

    @Test
    void noCaseIsJudgedLessOrMoreUrgentThanByHand() throws IOException {
        List<String> under = new ArrayList<>();
        List<String> over = new ArrayList<>();
        int exact = 0;
        for (JsonNode one : vignettes()) {
            int difference = difference(one);
            if (difference == 0) {
                exact++;
            } else {
                (difference < 0 ? under : over).add(one.path("case").asText());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "vignettes: %d exact, %d over-triaged, %d under-triaged%n",
                exact,
                over.size(),
                under.size());
        assertThat(under).as("under-triaged").isEmpty();
        assertThat(over).as("over-triaged").isEmpty();
        assertThat(exact).isGreaterThanOrEqualTo(40);
    }

    /** Negative when the program is less urgent in level or action, positive when more, 0 when it says the same. */
    private static int difference(JsonNode one) {
        JsonNode sound = one.path("sound");
        Concern concern = POLICY.assess(
                Reports.known(one.path("report").toString()), sound.isNull() ? null : new Label(sound.asText()));
        int level = concern.level().compareTo(Level.valueOf(upper(one, "level")));
        int action = concern.action().compareTo(Action.valueOf(upper(one, "action")));
        return Math.min(level, action) < 0 ? -1 : Math.max(level, action);
    }

    private static String upper(JsonNode one, String field) {
        return one.path(field).asText().toUpperCase(Locale.ROOT);
    }

    private static JsonNode vignettes() throws IOException {
        try (InputStream in = Objects.requireNonNull(VignettesTest.class.getResourceAsStream("vignettes.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
