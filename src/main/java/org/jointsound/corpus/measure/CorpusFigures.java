package org.jointsound.corpus.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.corpus.synthesis.Specimen;

/** Measures a synthetic corpus beside what was published of joint sounds, without writing it anywhere. */
public final class CorpusFigures {
    private final Map<PublishedFigure, Tally> tallies = new HashMap<>();

    private CorpusFigures() {
        Section.ALL.forEach(section -> section.figures().forEach(figure -> tallies.put(figure, new Tally())));
    }

    /**
     * Makes every recording of a corpus, measures it and forgets it.
     *
     * @param threads recordings worked on at the same time, at least 1; the result does not depend on it
     * @param done told how many recordings have been measured, on the calling thread
     * @return a page in Markdown that depends on the settings alone
     * @throws InterruptedException if interrupted
     */
    public static String page(CorpusSettings settings, int threads, IntConsumer done) throws InterruptedException {
        CorpusFigures figures = new CorpusFigures();
        figures.measure(settings, threads, done);
        return new FigurePage(settings, figures.tallies).text();
    }

    private record Finding(PublishedFigure figure, Measure.Found found) {}

    /** What is found is added up in the order of the recordings, so that sums come out the same with any threads. */
    private void measure(CorpusSettings settings, int threads, IntConsumer done) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<List<Finding>>> pending = new ArrayDeque<>();
            int measured = 0;
            for (int i = 0; i < settings.recordings(); i++) {
                int subject = 1 + i / settings.recordingsPerSubject();
                int index = i % settings.recordingsPerSubject();
                pending.add(executor.submit(() -> findings(Specimen.of(settings, subject, index))));
                if (pending.size() >= 4 * threads) {
                    add(await(pending.remove()));
                    done.accept(++measured);
                }
            }
            while (!pending.isEmpty()) {
                add(await(pending.remove()));
                done.accept(++measured);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Finding> findings(Specimen specimen) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : Section.ALL) {
            for (PublishedFigure figure : section.figures()) {
                figure.measure().in(specimen).forEach(found -> findings.add(new Finding(figure, found)));
            }
        }
        return findings;
    }

    private void add(List<Finding> findings) {
        for (Finding finding : findings) {
            Tally tally = tallies.get(finding.figure());
            if (tally != null) {
                tally.add(finding.found());
            }
        }
    }

    private static List<Finding> await(Future<List<Finding>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the measurement failed", e.getCause());
        }
    }
}
