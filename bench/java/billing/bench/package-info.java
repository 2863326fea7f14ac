/** Listens to the log in billing's place, under billing's role. */
@NullMarked
package billing.bench;

import org.jspecify.annotations.NullMarked;
