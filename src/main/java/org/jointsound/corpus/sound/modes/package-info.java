/** Sounds of decaying modes that are struck. */
@NullMarked
package org.jointsound.corpus.sound.modes;

import org.jspecify.annotations.NullMarked;
