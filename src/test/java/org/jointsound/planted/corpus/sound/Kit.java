package org.jointsound.planted.corpus.sound;

/** Looks where it may not, or is looked at. */
public abstract class Kit {
    org.jointsound.planted.corpus.sound.modes.Struck family;
    org.jointsound.planted.corpus.path.Way path;
}
