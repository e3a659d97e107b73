/** Datasets of labelled recordings, and the synthesis that makes one. */
@NullMarked
package org.jointsound.corpus;

import org.jspecify.annotations.NullMarked;
