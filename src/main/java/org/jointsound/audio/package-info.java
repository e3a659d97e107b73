/** Bytes to samples: containers, rates, and what the recording itself is worth. */
@NullMarked
package org.jointsound.audio;

import org.jspecify.annotations.NullMarked;
