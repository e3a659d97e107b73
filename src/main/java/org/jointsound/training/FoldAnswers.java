package org.jointsound.training;

import java.util.List;

/**
 * What came of one fold.
 *
 * @param trainer that was chosen for it, in words
 * @param answers on what is in the fold, by a model that learned from none of it
 */
record FoldAnswers(String trainer, List<Answer> answers) {
    FoldAnswers {
        answers = List.copyOf(answers);
    }
}
