/** The inner records as JSON, and back; the only package that knows Jackson. */
@NullMarked
package org.jointsound.json;

import org.jspecify.annotations.NullMarked;
