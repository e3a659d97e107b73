package org.jointsound.corpus.synthesis;

import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;

/**
 * One sound of a scene before any sensor has heard it.
 *
 * @param recipe what makes it
 * @param track it alone, as long as the scene
 * @param snrDb loudest 10 ms over the background
 */
record Part(Recipe recipe, Track track, double snrDb) {}
