package org.jointsound.planted.corpus.sound.modes;

/** Looks where it may not, or is looked at. */
public abstract class Struck {
    org.jointsound.planted.corpus.sound.grains.Grain borrowed;
}
