/** What the operator sees of the log, and may do: who is how far, what is parked, redrive. */
@NullMarked
package outbox.operations;

import org.jspecify.annotations.NullMarked;
