/** What must not be on both sides of a split, and what is. */
@NullMarked
package org.jointsound.corpus.split;

import org.jspecify.annotations.NullMarked;
