package org.jointsound.corpus.split;

/**
 * A recording that makes an evaluation on this dataset lie.
 *
 * @param recording its index
 * @param column of the dataset's table that shows it
 * @param detail what it shares with which other recording
 */
public record Leak(int recording, String column, String detail) {}
