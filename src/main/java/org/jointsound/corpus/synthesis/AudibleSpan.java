package org.jointsound.corpus.synthesis;

/**
 * A stretch in which a sound can be heard, as {@link Audibility} has it.
 *
 * @param startSeconds from the start of the recording
 * @param endSeconds after {@code startSeconds}
 * @param pulses how many onsets of pulses, as far as the source notes them, lie in it
 * @param snrDb the loudest 10 ms that touch it, over the background: noise and sounds without events
 */
record AudibleSpan(double startSeconds, double endSeconds, int pulses, double snrDb) {}
