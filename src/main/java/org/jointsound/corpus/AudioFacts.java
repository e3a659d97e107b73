package org.jointsound.corpus;

/**
 * What a dataset's check needs of a file's content.
 *
 * @param sha256 lower-case hex digest of the file's bytes
 * @param seconds length of the recording
 * @param rateHz its sample rate
 */
record AudioFacts(String sha256, double seconds, int rateHz) {}
