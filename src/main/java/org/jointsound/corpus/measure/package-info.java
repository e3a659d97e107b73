/** Published figures of joint sounds, and what a made corpus has beside them. */
@NullMarked
package org.jointsound.corpus.measure;

import org.jspecify.annotations.NullMarked;
