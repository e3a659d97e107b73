/** Sounds of impulses, scattered by point processes and filtered. */
@NullMarked
package org.jointsound.corpus.sound.impulses;

import org.jspecify.annotations.NullMarked;
