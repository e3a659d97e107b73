package org.jointsound.concern;

import java.util.function.BiConsumer;
import org.jointsound.concern.Recordings.Recording;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * A report with a past, and either a recording or a sound that the person named.
 *
 * @param recording what was heard; null without one
 * @param sound what was named; null with a recording, or when none was named
 */
record RandomCase(
        SymptomReport report,
        Past past,
        @Nullable Recording recording,
        @Nullable Label sound) {
    static final int CASES = 100_000;

    /** Draws the same cases each time; the second argument draws what a check needs beside. */
    static void forEach(BiConsumer<RandomCase, RandomReports> check) {
        forEach(CASES, check);
    }

    /** The same for the first of them only. */
    static void forEach(int count, BiConsumer<RandomCase, RandomReports> check) {
        RandomReports cases = new RandomReports(7);
        RandomReports more = new RandomReports(11);
        for (int i = 0; i < count; i++) {
            check.accept(drawnFrom(cases), more);
        }
    }

    /** With a recording in half of the cases. */
    static RandomCase drawnFrom(RandomReports random) {
        return random.below(2) == 0
                ? new RandomCase(random.next(), random.past(), random.recording(), null)
                : new RandomCase(
                        random.next(), random.past(), null, random.maybe(Label.STANDARD.toArray(Label[]::new)));
    }

    Concern judgedBy(ConcernPolicy policy) {
        Circumstances known = new Circumstances(report, past, Recordings.NOW);
        return recording == null ? policy.assess(known, sound) : recording.judgedBy(policy, known);
    }

    RandomCase with(SymptomReport other) {
        return new RandomCase(other, past, recording, sound);
    }

    RandomCase with(Past other) {
        return new RandomCase(report, other, recording, sound);
    }

    /** The same without anything heard; {@code unheard} stands for the recording, if there was one. */
    RandomCase withoutSound(Recording unheard) {
        return new RandomCase(report, past, recording == null ? null : unheard, null);
    }

    /** AssertJ's own form costs too much for a million checks. */
    void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("does not hold for " + this);
        }
    }

    /** Fails when {@code after} is less urgent than {@code before} in level or action. */
    void requireNotLower(Concern before, Concern after) {
        require(after.level().compareTo(before.level()) >= 0);
        require(after.action().compareTo(before.action()) >= 0);
    }
}
