/** Reads the log for each module, lane by lane: effects and checkpoint in one transaction. */
@NullMarked
package outbox.delivery;

import org.jspecify.annotations.NullMarked;
