/** The researcher's side: from a dataset to a model bundle. */
@NullMarked
package org.jointsound.training;

import org.jspecify.annotations.NullMarked;
