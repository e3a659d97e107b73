/**
 * Sounds by synthesis: the kit that all source families share. Each family has a package of its own and knows no other.
 */
@NullMarked
package org.jointsound.corpus.sound;

import org.jspecify.annotations.NullMarked;
