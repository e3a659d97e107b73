package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jointsound.concern.Action;
import org.jointsound.concern.Level;
import org.jointsound.concern.PastRecording;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiaryEntryTest {
    private static final String ID = "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11";
    private static final String SHA256 = "ab".repeat(32);

    private static DiaryEntry entry(
            String id,
            String subject,
            @Nullable Integer pain,
            String recordedAt,
            String sha256,
            @Nullable Double confidence,
            String rule) {
        return new DiaryEntry(
                id,
                subject,
                null,
                null,
                null,
                pain,
                Instant.parse(recordedAt),
                Entries.START,
                sha256,
                Outcome.LABELLED,
                Label.CLICKING,
                confidence,
                List.of(),
                Level.LOW,
                Action.NORMAL,
                List.of(rule),
                new Report.ModelIdentity("m", "1", "f"),
                false,
                false);
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        assertThat(entry(ID, "s", 10, "2026-01-01T00:00:00.123999999Z", SHA256, 1.0, "R1")
                        .recordedAt())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
    }

    @Test
    void aPopThatCameTooSoonIsRememberedAlthoughItIsNoLongerAmongTheLabels() {
        PastRecording weakened = entry(ID, "s", 0, "2026-01-01T00:00:00Z", SHA256, 0.39, "refractory")
                .remembered();
        PastRecording without =
                entry(ID, "s", 0, "2026-01-01T00:00:00Z", SHA256, 0.39, "R1").remembered();
        assertThat(List.of(weakened.events(), weakened.pops())).containsExactly(1, 1);
        assertThat(List.of(without.events(), without.pops())).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../jointsound.db                     | s           | 0  | 2026-01-01T00:00:00Z  | ab | 0.5 | R1  | UUID",
                "0B6F2F8E-5B0F-4C53-9A55-0D7C0F7A4F11 | s           | 0  | 2026-01-01T00:00:00Z  | ab | 0.5 | R1  | UUID",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | secret name | 0  | 2026-01-01T00:00:00Z  | ab | 0.5 | R1  | subject",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 11 | 2026-01-01T00:00:00Z  | ab | 0.5 | R1  | painSeverity",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | -1 | 2026-01-01T00:00:00Z  | ab | 0.5 | R1  | painSeverity",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 1899-12-31T23:59:59Z  | ab | 0.5 | R1  | recordedAt",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | +10000-01-01T00:00:00Z| ab | 0.5 | R1  | recordedAt",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 2026-01-01T00:00:00Z  | AB | 0.5 | R1  | sha256",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 2026-01-01T00:00:00Z  | ab | NaN | R1  | confidence",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 2026-01-01T00:00:00Z  | ab | 1.1 | R1  | confidence",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 2026-01-01T00:00:00Z  | ab |     | R1  | belong together",
                "0b6f2f8e-5b0f-4c53-9a55-0d7c0f7a4f11 | s           | 0  | 2026-01-01T00:00:00Z  | ab | 0.5 | a b | spaces"
            })
    void aValueOutsideOfItsRangeIsRefusedWithoutSayingWhoseItIs(
            String id,
            String subject,
            int pain,
            String recordedAt,
            String twoDigits,
            @Nullable Double confidence,
            String rule,
            String named) {
        assertThatThrownBy(() -> entry(id, subject, pain, recordedAt, twoDigits.repeat(32), confidence, rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .message()
                .doesNotContain("secret");
    }
}
