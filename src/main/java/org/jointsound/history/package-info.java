/** What is remembered of people who allow it, and who may ask: one database, and a folder beside it for kept audio. */
@NullMarked
package org.jointsound.history;

import org.jspecify.annotations.NullMarked;
