/** What a model is asked of late, against what it was trained on. */
@NullMarked
package org.jointsound.model.drift;

import org.jspecify.annotations.NullMarked;
