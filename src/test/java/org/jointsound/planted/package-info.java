/** Faults, planted for the tests of the architecture to find. Nothing runs them. */
@NullMarked
package org.jointsound.planted;

import org.jspecify.annotations.NullMarked;
