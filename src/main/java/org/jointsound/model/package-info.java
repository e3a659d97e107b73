/** Numbers to calibrated probabilities over the labels, and from events to the recording's verdict. */
@NullMarked
package org.jointsound.model;

import org.jspecify.annotations.NullMarked;
