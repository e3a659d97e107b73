package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.AnnotationFolder;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewState;
import org.jointsound.history.Reviews;

/** What nobody has answered yet, carried out for an annotation program. */
final class OpenReviews {
    private static final int AT_A_TIME = 200;

    private OpenReviews() {}

    /** Writes recordings and label tracks; answers how many. */
    static int write(Reviews reviews, Path folder) throws IOException {
        List<AnnotationFolder.Recording> recordings = new ArrayList<>();
        for (ReviewItem item : all(reviews)) {
            recordings.add(new AnnotationFolder.Recording(
                    reviews.recording(item),
                    item.entry().id(),
                    ReviewExport.ending(item.finding().container()),
                    item.finding().events().stream()
                            .map(event -> new MarkedSpan(event.startSeconds(), event.endSeconds(), event.label()))
                            .toList()));
        }
        return AnnotationFolder.write(folder, recordings);
    }

    private static List<ReviewItem> all(Reviews reviews) {
        Reviews.Page page = reviews.page(ReviewState.OPEN, AT_A_TIME, null, Instant.EPOCH);
        List<ReviewItem> all = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = reviews.page(ReviewState.OPEN, AT_A_TIME, page.next(), Instant.EPOCH);
            all.addAll(page.items());
        }
        return all;
    }
}
