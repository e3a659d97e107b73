package org.jointsound.concern;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * Symptom reports, recordings and pasts that nobody chose; each value is given or left out, and numbers lie close to the rules' boundaries.
 */
final class RandomReports {
    /** Minutes on both sides of what bounds a pop, an occasion, a day, a week and a diary. */
    private static final double[] MINUTES_AGO = {0, 5, 19.9, 20, 25, 40, 1439, 1440, 10_079, 10_081, 20_161};

    private final SplittableRandom random;

    RandomReports(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Mostly little is said, so that low and moderate come up as often as high. */
    SymptomReport next() {
        return new SymptomReport(
                null,
                maybe(Joint.values()),
                maybe(Side.values()),
                null,
                maybe(Movement.values()),
                new SymptomReport.Pain(
                        random.nextInt(3) == 0 ? random.nextInt(11) : null, some(PainQuality.class), number(3, 84)),
                some(Symptom.class),
                maybe(Onset.values()),
                some(Condition.class),
                new SymptomReport.Frequency(number(2, 3), number(19, 20)));
    }

    /** Labelled, with or without other sounds, uncertain, not of a joint, silent or unusable. */
    Recordings.Recording recording() {
        List<Label> labels = shuffled();
        return switch (random.nextInt(8)) {
            case 0 -> Recordings.SILENT;
            case 1 -> Recordings.UNUSABLE;
            case 2 -> Recordings.uncertain(labels.subList(0, 1 + random.nextInt(3)));
            case 3 -> Recordings.of(Label.OTHER, 1, List.of());
            case 4 ->
                Recordings.of(Label.OTHER, 1, List.of(labels.get(0).isJointSound() ? labels.get(0) : labels.get(1)));
            case 5 -> Recordings.of(Label.CAVITATION_POP, 1 + random.nextInt(3), List.of());
            default -> {
                List<Label> present =
                        labels.stream().filter(Label::isJointSound).toList();
                yield Recordings.of(present.get(0), 1 + random.nextInt(2), present.subList(1, 1 + random.nextInt(3)));
            }
        };
    }

    private List<Label> shuffled() {
        List<Label> rest = new ArrayList<>(Label.STANDARD);
        List<Label> labels = new ArrayList<>();
        while (!rest.isEmpty()) {
            labels.add(rest.remove(random.nextInt(rest.size())));
        }
        return labels;
    }

    /** Nothing, or up to six recordings within the last weeks. */
    Past past() {
        List<PastRecording> recordings = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            recordings.add(before());
        }
        return random.nextBoolean() ? Past.NONE : new Past(recordings);
    }

    PastRecording before() {
        double ago = random.nextBoolean()
                ? MINUTES_AGO[random.nextInt(MINUTES_AGO.length)]
                : random.nextDouble(random.nextBoolean() ? 60 : 2_000);
        int events = random.nextInt(3);
        return Recordings.before(ago, events, random.nextInt(events + 1), maybe(Movement.values()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** At least what was said, often just a boundary. */
    double upFrom(@Nullable Double said, double... boundaries) {
        return Math.max(said == null ? 0 : said, near(boundaries));
    }

    /** At most what was said, often just a boundary. */
    double downFrom(@Nullable Double said, double... boundaries) {
        double drawn = near(boundaries);
        return said == null ? drawn : Math.min(said, drawn);
    }

    private double near(double... boundaries) {
        return switch (random.nextInt(3)) {
            case 0 -> boundaries[random.nextInt(boundaries.length)];
            case 1 -> boundaries[random.nextInt(boundaries.length)] + 0.5;
            default -> random.nextDouble(1_000);
        };
    }

    private @Nullable Double number(int near, int orNear) {
        return switch (random.nextInt(16)) {
            case 0 -> near + random.nextInt(2) * 1.0;
            case 1 -> near + 0.5;
            case 2 -> orNear - random.nextInt(2) * 1.0;
            case 3 -> random.nextDouble(1_000);
            default -> null;
        };
    }

    <E> @Nullable E maybe(E[] values) {
        return random.nextInt(3) == 0 ? values[random.nextInt(values.length)] : null;
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        if (random.nextInt(4) != 0) {
            return Set.of();
        }
        int oneIn = 1 + random.nextInt(30);
        Set<E> some = EnumSet.allOf(type);
        some.removeIf(one -> random.nextInt(oneIn + 1) != 0);
        return some;
    }
}
