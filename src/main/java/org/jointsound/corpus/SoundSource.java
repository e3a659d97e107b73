package org.jointsound.corpus;

/** One way to make a sound: adds it to the track and marks where it lies. */
interface SoundSource {
    void play(Scene scene, Track track, Draw draw);
}
