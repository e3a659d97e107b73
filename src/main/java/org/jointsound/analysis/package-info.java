/** The pipeline, and the same pipeline over many files. */
@NullMarked
package org.jointsound.analysis;

import org.jspecify.annotations.NullMarked;
