/** A whole recording to named numbers. */
@NullMarked
package org.jointsound.feature.clip;

import org.jspecify.annotations.NullMarked;
