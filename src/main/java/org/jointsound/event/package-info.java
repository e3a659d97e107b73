/** Samples to events: runs of sound above the noise floor. */
@NullMarked
package org.jointsound.event;

import org.jspecify.annotations.NullMarked;
