/** The end of every writing transaction: flush, then append, then nudge. */
@NullMarked
package outbox.appending;

import org.jspecify.annotations.NullMarked;
