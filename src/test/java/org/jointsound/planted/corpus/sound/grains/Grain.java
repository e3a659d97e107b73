package org.jointsound.planted.corpus.sound.grains;

/** Looks where it may not, or is looked at. */
public abstract class Grain {}
