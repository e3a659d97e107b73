/** Models on disk: bundles checked by digest, and the aliases that point at them. */
@NullMarked
package org.jointsound.store;

import org.jspecify.annotations.NullMarked;
