/** What tests of every package share: signals with known properties, and files that hold them. */
@NullMarked
package org.jointsound.testing;

import org.jspecify.annotations.NullMarked;
