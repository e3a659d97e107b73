package org.jointsound.planted.helpers;

/** Lies in a package that no list names. */
public final class Homeless {}
