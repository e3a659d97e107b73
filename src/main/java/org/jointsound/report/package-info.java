/** Everything the service says of one recording. */
@NullMarked
package org.jointsound.report;

import org.jspecify.annotations.NullMarked;
