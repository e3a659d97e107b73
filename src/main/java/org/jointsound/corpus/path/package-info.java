/** The way from the joint to the file: sensors, rooms and what else they hear. */
@NullMarked
package org.jointsound.corpus.path;

import org.jspecify.annotations.NullMarked;
