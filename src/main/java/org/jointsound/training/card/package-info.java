/** The model card: what a person should know of a model before believing it, as a value, as Markdown and as JSON. */
@NullMarked
package org.jointsound.training.card;

import org.jspecify.annotations.NullMarked;
