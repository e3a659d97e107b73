package org.jointsound.concern;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Symptom reports that nobody chose; each value is given or left out, and numbers lie close to the rules' boundaries. */
final class RandomReports {
    private final SplittableRandom random;

    RandomReports(long seed) {
        this.random = new SplittableRandom(seed);
    }

    SymptomReport next() {
        return new SymptomReport(
                null,
                maybe(Joint.values()),
                maybe(Side.values()),
                null,
                maybe(Movement.values()),
                new SymptomReport.Pain(
                        random.nextBoolean() ? null : random.nextInt(11), some(PainQuality.class), number(3, 84)),
                some(Symptom.class),
                maybe(Onset.values()),
                some(Condition.class),
                new SymptomReport.Frequency(number(2, 3), number(19, 20)));
    }

    private @Nullable Double number(int near, int orNear) {
        return switch (random.nextInt(6)) {
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

    /** Mostly few, often none, so that low and moderate come up as well. */
    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        Set<E> all = EnumSet.allOf(type);
        int oneIn = 1 + random.nextInt(30);
        all.removeIf(one -> random.nextInt(oneIn + 1) != 0);
        return random.nextBoolean() ? Set.of() : all;
    }
}
