/** Sounds of shaped noise, grain by grain. */
@NullMarked
package org.jointsound.corpus.sound.grains;

import org.jspecify.annotations.NullMarked;
