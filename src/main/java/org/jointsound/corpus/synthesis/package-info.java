/** The synthetic corpus: who, where and when, and the recordings that come of it. */
@NullMarked
package org.jointsound.corpus.synthesis;

import org.jspecify.annotations.NullMarked;
