/** Spans of time, and what is left of one when others are taken. */
@NullMarked
package procedures.scheduling.time;

import org.jspecify.annotations.NullMarked;
