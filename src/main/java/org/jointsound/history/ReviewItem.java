package org.jointsound.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recording that people may hear, with what the model found in it and what they said.
 *
 * @param answers all there were, in their order
 */
public record ReviewItem(DiaryEntry entry, Finding finding, List<ReviewAnswer> answers) {
    public ReviewItem {
        answers = List.copyOf(answers);
    }

    /** Counts the answers; whoever answers says which count was seen. */
    public int revision() {
        return answers.size();
    }

    /** The answers that were not taken back, in their order. */
    public List<ReviewAnswer> standing() {
        Deque<ReviewAnswer> standing = new ArrayDeque<>();
        for (ReviewAnswer answer : answers) {
            if (answer.verdict() == ReviewVerdict.UNDO) {
                standing.pollLast();
            } else {
                standing.addLast(answer);
            }
        }
        return List.copyOf(standing);
    }

    /** The answer that counts: the last one that stands. */
    public Optional<ReviewAnswer> decision() {
        List<ReviewAnswer> standing = standing();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** People whose answer stands. */
    public int raters() {
        return lastOfEach().size();
    }

    /** Those of them whose last answer gives the recording the label that counts. */
    public int agreeing() {
        return decision()
                .map(counts -> (int) lastOfEach().values().stream()
                        .filter(answer -> answer.agreesWith(counts))
                        .count())
                .orElse(0);
    }

    /** Where it stands in the queue. */
    public ReviewState state() {
        if (decision().isPresent()) {
            return ReviewState.DONE;
        }
        return finding.reasons().isEmpty() ? ReviewState.UNASKED : ReviewState.OPEN;
    }

    private Map<String, ReviewAnswer> lastOfEach() {
        Map<String, ReviewAnswer> last = new LinkedHashMap<>();
        standing().forEach(answer -> last.put(answer.by(), answer));
        return last;
    }
}
