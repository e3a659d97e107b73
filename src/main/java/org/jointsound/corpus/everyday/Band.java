package org.jointsound.corpus.everyday;

/**
 * Noise of a broad band.
 *
 * @param hz its middle
 * @param octaves about how wide it is between its half-power points
 * @param dbPerOctave slope across it
 */
public record Band(double hz, double octaves, double dbPerOctave) {}
