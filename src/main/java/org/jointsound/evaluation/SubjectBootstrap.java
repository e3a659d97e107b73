package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Resamples people, not recordings, because recordings of one person err together: as many subjects as there are, drawn with
 * replacement, each with all recordings (the cluster bootstrap; Davison and Hinkley 1997, section 3.8). With fewer than two
 * subjects there is nothing to draw from, and no interval.
 */
final class SubjectBootstrap {
    private final int draws;
    private final long seed;

    SubjectBootstrap(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** What is measured on each resample, in the order of the draws; none with fewer than two subjects. */
    <T> List<T> measure(List<JudgedRecording> recordings, Function<List<JudgedRecording>, T> measure) {
        Map<String, List<JudgedRecording>> bySubject = new TreeMap<>();
        for (JudgedRecording one : recordings) {
            bySubject
                    .computeIfAbsent(one.subject(), subject -> new ArrayList<>())
                    .add(one);
        }
        List<List<JudgedRecording>> subjects = List.copyOf(bySubject.values());
        List<T> measured = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws && subjects.size() > 1; draw++) {
            List<JudgedRecording> resample = new ArrayList<>(recordings.size());
            for (int i = 0; i < subjects.size(); i++) {
                resample.addAll(subjects.get(random.nextInt(subjects.size())));
            }
            measured.add(measure.apply(resample));
        }
        return measured;
    }

    static <T> Interval interval(List<T> measured, ToDoubleFunction<T> value) {
        return Interval.of(measured.stream().mapToDouble(value).toArray());
    }
}
