/** The command line. */
@NullMarked
package org.jointsound.cli;

import org.jspecify.annotations.NullMarked;
