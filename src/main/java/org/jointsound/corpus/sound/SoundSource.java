package org.jointsound.corpus.sound;

/** One way to make a sound: adds it to the track and marks where it lies. */
public interface SoundSource {
    public void play(Scene scene, Track track, Draw draw);
}
