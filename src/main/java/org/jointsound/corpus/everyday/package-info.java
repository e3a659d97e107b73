/**
 * Everyday sounds that no joint makes, as scores: what happens when, how high, how long and how loud. How each blow, noise
 * and call is made is left to the source family that plays them.
 */
@NullMarked
package org.jointsound.corpus.everyday;

import org.jspecify.annotations.NullMarked;
