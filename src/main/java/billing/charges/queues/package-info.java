/** The work queues of what cannot be charged yet: what waits, how much of it, since when, and what may go. */
@NullMarked
package billing.charges.queues;

import org.jspecify.annotations.NullMarked;
