package org.jointsound.training;

/**
 * How a run goes about its work; the result does not depend on it.
 *
 * @param threads recordings heard, or models trained, at once, at least 1
 * @param work what an earlier run kept
 * @param key of everything that the models of this run depend on, so that another's are not taken for them
 */
record RunContext(int threads, TrainingWork work, String key, Progress progress) {
    /** One that keeps nothing. */
    static RunContext plain(int threads, Progress progress) {
        return new RunContext(threads, TrainingWork.none(), "", progress);
    }

    RunContext withKey(String other) {
        return new RunContext(threads, work, other, progress);
    }
}
