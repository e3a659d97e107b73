/** What can be wrong with an input, as a value that every shell shows in the same form (RFC 9457). */
@NullMarked
package org.jointsound.problem;

import org.jspecify.annotations.NullMarked;
