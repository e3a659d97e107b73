/** How well recordings were judged: measures, and the tables and figures that tell them. */
@NullMarked
package org.jointsound.evaluation;

import org.jspecify.annotations.NullMarked;
