package org.jointsound.training.comparison;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.TrainingRecording;
import org.jointsound.training.TransferTally;

/**
 * The settings of a candidate that did best on values which were left out of its training data.
 *
 * @param score mean over these values of the macro-F1 on their recordings, hard ones apart
 */
record Chosen(Candidate candidate, EventTrainer trainer, double score) {
    /**
     * Tries every settings of the candidate.
     *
     * @param inner splits of what the outer split learns from, so that nothing of its test has a say
     * @param trained told after each training
     */
    static Chosen by(List<Split> inner, Candidate candidate, long seed, Runnable trained) {
        Chosen best = null;
        for (EventTrainer trainer : candidate.grid()) {
            double score = score(inner, trainer, seed, trained);
            if (best == null || score > best.score) {
                best = new Chosen(candidate, trainer, score);
            }
        }
        if (best == null) {
            throw new IllegalStateException(candidate.name() + " has no settings");
        }
        return best;
    }

    private static double score(List<Split> inner, EventTrainer trainer, long seed, Runnable trained) {
        Map<String, TransferTally> tallies = new TreeMap<>();
        for (Split split : inner) {
            Scorer scorer = new ModelScorer(trainer.train(Split.events(split.learned()), seed));
            TransferTally tally = tallies.computeIfAbsent(split.leftOut(), value -> new TransferTally());
            for (TrainingRecording recording : split.unmet()) {
                tally.add(recording, scorer::probabilities);
            }
            trained.run();
        }
        return tallies.values().stream()
                .mapToDouble(TransferTally::macroF1)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }
}
