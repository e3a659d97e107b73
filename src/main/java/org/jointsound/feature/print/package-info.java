/** By what a recording is known again after it was encoded anew. */
@NullMarked
package org.jointsound.feature.print;

import org.jspecify.annotations.NullMarked;
