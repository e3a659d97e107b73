package org.jointsound.http;

import java.util.List;
import org.jointsound.concern.Word;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.ReviewAnswer;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewReason;
import org.jointsound.history.Reviews;
import org.jointsound.json.DiaryJson;
import org.jointsound.json.ReviewJson;
import org.jspecify.annotations.Nullable;

/** Reviews as a reviewer sees them: nothing in them says whose recording it is, nor what else they reported. */
final class ReviewView {
    private ReviewView() {}

    static ReviewJson.Page of(Reviews.Page page) {
        return new ReviewJson.Page(
                page.items().stream().map(ReviewView::summary).toList(), page.next());
    }

    private static ReviewJson.Summary summary(ReviewItem item) {
        DiaryEntry entry = item.entry();
        return new ReviewJson.Summary(
                entry.id(),
                item.state().slug(),
                item.revision(),
                reasons(item),
                item.finding().priority(),
                entry.storedAt(),
                entry.outcome(),
                entry.label(),
                entry.confidence(),
                item.finding().events().size(),
                item.decision().map(ReviewAnswer::label).orElse(null));
    }

    static ReviewJson.Item of(ReviewItem item) {
        DiaryEntry entry = item.entry();
        List<ReviewAnswer> standing = item.standing();
        return new ReviewJson.Item(
                entry.id(),
                item.state().slug(),
                item.revision(),
                reasons(item),
                item.finding().priority(),
                entry.storedAt(),
                slug(entry.joint()),
                slug(entry.side()),
                slug(entry.movement()),
                item.finding().durationSeconds(),
                entry.outcome(),
                entry.label(),
                entry.confidence(),
                item.finding().events(),
                new DiaryJson.Model(
                        entry.model().name(),
                        entry.model().version(),
                        entry.model().featureSet()),
                item.raters(),
                item.agreeing(),
                item.decision().map(answer -> answer(answer, true)).orElse(null),
                item.answers().stream()
                        .map(answer -> answer(answer, standing.contains(answer)))
                        .toList());
    }

    private static ReviewJson.Answer answer(ReviewAnswer answer, boolean standing) {
        return new ReviewJson.Answer(
                answer.number(),
                answer.madeAt(),
                answer.by(),
                answer.verdict().slug(),
                answer.basis() == null ? null : answer.basis().slug(),
                answer.label(),
                answer.spans(),
                answer.note(),
                standing);
    }

    private static List<String> reasons(ReviewItem item) {
        return item.finding().reasons().stream().map(ReviewReason::slug).toList();
    }

    private static @Nullable String slug(@Nullable Word word) {
        return word == null ? null : word.slug();
    }
}
