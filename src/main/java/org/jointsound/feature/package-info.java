/** Events to named numbers. */
@NullMarked
package org.jointsound.feature;

import org.jspecify.annotations.NullMarked;
