package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Track;

/** When pulses come, by the truth of the corpus. */
final class Timing {
    /** Pulses further apart belong to different creaks. */
    private static final double LONGEST_CREAK_INTERVAL_SECONDS = 0.45;

    private static final int FEWEST_CREAK_PULSES = 4;

    /** Intervals that vary less than this against their mean are regular; a Poisson process has 1. */
    private static final double MOST_CREAK_VARIATION = 0.33;

    /** Faster pulses are heard as a rattle or a tone: about four standard deviations over the published mean. */
    private static final double MOST_CREAK_PER_SECOND = 50;

    private Timing() {}

    /** Intervals between neighbours. */
    static List<Double> gaps(List<Double> times) {
        List<Double> gaps = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            gaps.add(times.get(i) - times.get(i - 1));
        }
        return gaps;
    }

    /** Lengths of the groups that hold more than one pulse, from the first onset to where the last has faded. */
    static List<Double> groupSeconds(List<Track.Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.pulseSeconds().size() > 1)
                .map(mark -> mark.endSeconds() - mark.startSeconds())
                .toList();
    }

    /** Number of pulses of each group whose pulses are known. */
    static List<Double> pulseCounts(List<Track.Mark> marks) {
        return marks.stream()
                .map(mark -> (double) mark.pulseSeconds().size())
                .filter(count -> count > 0)
                .toList();
    }

    /** Pulses per second of each creak: four or more pulses at regular intervals of 20 to 450 ms. */
    static List<Double> creaksPerSecond(List<Track.Mark> marks) {
        List<Double> pulses =
                marks.stream().flatMap(mark -> mark.pulseSeconds().stream()).toList();
        List<Double> rates = new ArrayList<>();
        List<Double> run = new ArrayList<>();
        for (double gap : gaps(pulses)) {
            if (gap > LONGEST_CREAK_INTERVAL_SECONDS) {
                addIfRegular(run, rates);
                run.clear();
            } else {
                run.add(gap);
            }
        }
        addIfRegular(run, rates);
        return rates;
    }

    private static void addIfRegular(List<Double> gaps, List<Double> rates) {
        Cases cases = new Cases();
        cases.add(gaps);
        boolean enough = gaps.size() >= FEWEST_CREAK_PULSES - 1;
        boolean slow = enough && cases.mean() > 1 / MOST_CREAK_PER_SECOND;
        if (slow && cases.deviation() < MOST_CREAK_VARIATION * cases.mean()) {
            rates.add(1 / cases.mean());
        }
    }
}
