package org.jointsound.planted.corpus.synthesis;

/** Looks where it may not, or is looked at. */
public abstract class Made {}
