package org.jointsound.model;

import java.util.List;

/**
 * By what a person or recording that a model learned from is known again: the first 16 hex digits of the SHA-256 of the
 * subject's pseudonym, and of the file's bytes. Digests keep the pseudonyms out of a bundle that is handed on, though whoever
 * guesses one can check it.
 *
 * @param subjects that the dataset names, sorted
 * @param recordings sorted
 */
public record LearnedFrom(List<String> subjects, List<String> recordings) {
    public LearnedFrom {
        subjects = subjects.stream().distinct().sorted().toList();
        recordings = recordings.stream().distinct().sorted().toList();
    }
}
