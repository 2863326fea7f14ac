/** What orders lead one to expect: planned, never billable, without an amount. */
@NullMarked
package billing.planned;

import org.jspecify.annotations.NullMarked;
