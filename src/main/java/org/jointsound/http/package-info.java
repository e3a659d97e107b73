/** The network shell. */
@NullMarked
package org.jointsound.http;

import org.jspecify.annotations.NullMarked;
