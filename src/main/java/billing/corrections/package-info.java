/** What follows on the bill when an act changes: the one table, which charges, bills and payments go by. */
@NullMarked
package billing.corrections;

import org.jspecify.annotations.NullMarked;
