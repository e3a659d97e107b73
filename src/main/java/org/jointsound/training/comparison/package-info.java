/** Which kind of trainer does best on what it never met, by nested cross-validation. */
@NullMarked
package org.jointsound.training.comparison;

import org.jspecify.annotations.NullMarked;
