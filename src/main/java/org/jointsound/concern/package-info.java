/** What a sound means for the person: level, action, reasons and advice, each with its source. */
@NullMarked
package org.jointsound.concern;

import org.jspecify.annotations.NullMarked;
