/** Recording in, report out. {@link org.jointsound.Main} wires the packages below and does nothing else. */
@NullMarked
package org.jointsound;

import org.jspecify.annotations.NullMarked;
