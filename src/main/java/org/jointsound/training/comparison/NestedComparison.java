package org.jointsound.training.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.problem.InputException;
import org.jointsound.training.Progress;
import org.jointsound.training.TrainingRecording;

/**
 * Nested cross-validation. Outside, each value of a column and a fold of people are left out, and models are tried on them.
 * Inside, of what is left, again each value is left out, with one fold of people after the other, to choose each candidate's
 * settings; it is then trained on all that the outer split left. So settings are chosen for what a model never met, and the outer test has
 * had no say in them (Cawley and Talbot 2010, On over-fitting in model selection, section 5.1).
 */
final class NestedComparison {
    /** A third of the people is never learned from; each more costs as much as the last. */
    static final int OUTER_FOLDS = 3;

    /** Each value inside with one of them only: with both, the choice would take twice as long. */
    static final int INNER_FOLDS = 2;

    private final List<Candidate> candidates;
    private final String column;
    private final long seed;
    private final Progress progress;
    private int trained;

    /**
     * A comparison that has not started.
     *
     * @param candidates at least two; the first is also trained on half of the people, to show what more of them give
     */
    NestedComparison(List<Candidate> candidates, String column, long seed, Progress progress) {
        this.candidates = List.copyOf(candidates);
        this.column = column;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * A result for each candidate, one for the mean of the two that the inner validation ranks first, and one for the first
     * candidate on half of the people.
     *
     * @throws InputException if people, values (at least three) or labels are too few
     */
    List<Result> run(List<TrainingRecording> recordings) {
        Map<String, Result> results = new LinkedHashMap<>();
        List<Split> outer = Split.all(recordings, column, OUTER_FOLDS, seed);
        List<List<Split>> inner = outer.stream()
                .map(split -> Split.oneForEachValue(split.learned(), column, INNER_FOLDS, seed))
                .toList();
        int settings = candidates.stream()
                .mapToInt(candidate -> candidate.grid().size())
                .sum();
        int all = inner.stream()
                .mapToInt(splits -> splits.size() * settings + candidates.size() + 1)
                .sum();
        Runnable oneMore = () -> progress.done("models trained", ++trained, all);
        for (int i = 0; i < outer.size(); i++) {
            tryOn(outer.get(i), inner.get(i), results, oneMore);
        }
        return List.copyOf(results.values());
    }

    private void tryOn(Split outer, List<Split> inner, Map<String, Result> results, Runnable oneMore) {
        Map<Chosen, Scorer> scorers = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Chosen chosen = Chosen.by(inner, candidate, seed, oneMore);
            Scorer scorer = learn(chosen, outer.learned(), oneMore);
            scorers.put(chosen, scorer);
            result(results, candidate.name())
                    .add(outer, scorer, chosen.trainer().toString());
        }
        List<Map.Entry<Chosen, Scorer>> ranked = new ArrayList<>(scorers.entrySet());
        Chosen first = ranked.get(0).getKey();
        ranked.sort(Comparator.comparingDouble(one -> -one.getKey().score()));
        Map.Entry<Chosen, Scorer> best = ranked.get(0);
        Map.Entry<Chosen, Scorer> second = ranked.get(1);
        result(results, "mean of the two best")
                .add(
                        outer,
                        new MeanScorer(best.getValue(), second.getValue()),
                        best.getKey().candidate().name() + " and "
                                + second.getKey().candidate().name());
        result(results, first.candidate().name() + ", half of the people")
                .add(
                        outer,
                        learn(first, outer.halfOfThePeople(seed), oneMore),
                        first.trainer().toString());
    }

    private Scorer learn(Chosen chosen, List<TrainingRecording> recordings, Runnable oneMore) {
        Scorer scorer = new ModelScorer(chosen.trainer().train(Split.events(recordings), seed));
        oneMore.run();
        return scorer;
    }

    private static Result result(Map<String, Result> results, String name) {
        return results.computeIfAbsent(name, Result::new);
    }
}
