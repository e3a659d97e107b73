/** A page that shows a few clips of a dataset, so that a person can see and hear what is in it. */
@NullMarked
package org.jointsound.corpus.preview;

import org.jspecify.annotations.NullMarked;
