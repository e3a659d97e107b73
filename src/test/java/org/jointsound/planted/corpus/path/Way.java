package org.jointsound.planted.corpus.path;

/** Looks where it may not, or is looked at. */
public abstract class Way {
    org.jointsound.planted.corpus.synthesis.Made recording;
}
