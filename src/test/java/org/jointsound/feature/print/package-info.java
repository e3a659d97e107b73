@NullMarked
package org.jointsound.feature.print;

import org.jspecify.annotations.NullMarked;
