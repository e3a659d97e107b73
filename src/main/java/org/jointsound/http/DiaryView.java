package org.jointsound.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jointsound.concern.Word;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.DiarySummary;
import org.jointsound.json.DiaryJson;
import org.jointsound.model.PresentLabel;
import org.jspecify.annotations.Nullable;

/** A diary in the form in which it is given away. */
final class DiaryView {
    private DiaryView() {}

    static DiaryJson.Diary of(String subject, List<DiaryEntry> entries, Instant now) {
        return new DiaryJson.Diary(
                subject,
                entries.stream().map(DiaryView::entry).toList(),
                DiarySummary.of(entries, now).stream().map(DiaryView::joint).toList());
    }

    private static DiaryJson.Entry entry(DiaryEntry entry) {
        return new DiaryJson.Entry(
                entry.id(),
                entry.recordedAt(),
                entry.storedAt(),
                slug(entry.joint()),
                slug(entry.side()),
                slug(entry.movement()),
                entry.painSeverity(),
                entry.outcome(),
                entry.label(),
                entry.confidence(),
                entry.labels().stream()
                        .map(one -> new DiaryJson.Sound(one.label(), one.events(), one.confidence()))
                        .toList(),
                entry.labels().stream().mapToInt(PresentLabel::events).sum(),
                new DiaryJson.Judged(entry.level(), entry.action(), entry.rules()),
                new DiaryJson.Model(
                        entry.model().name(),
                        entry.model().version(),
                        entry.model().featureSet()),
                entry.sha256(),
                entry.hasAudio(),
                entry.mayBeReviewed());
    }

    private static DiaryJson.Joint joint(DiarySummary summary) {
        return new DiaryJson.Joint(
                slug(summary.joint()),
                slug(summary.side()),
                summary.entries(),
                summary.events(),
                summary.eventsByLabel(),
                summary.occasions(),
                summary.shortestMinutesBetweenPops(),
                summary.days().stream()
                        .map(day -> new DiaryJson.Day(day.date().toString(), day.occasions(), day.events()))
                        .toList(),
                summary.weeks().stream()
                        .map(week -> new DiaryJson.Week(week.monday().toString(), week.occasions(), week.events()))
                        .toList(),
                summary.trend().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String slug(@Nullable Word word) {
        return word == null ? null : word.slug();
    }
}
