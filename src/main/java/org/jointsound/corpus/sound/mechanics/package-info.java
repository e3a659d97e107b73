/** Sounds whose equations of motion are integrated. */
@NullMarked
package org.jointsound.corpus.sound.mechanics;

import org.jspecify.annotations.NullMarked;
