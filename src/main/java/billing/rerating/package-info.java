/** Charges follow when it turns out that somebody else pays. */
@NullMarked
package billing.rerating;

import org.jspecify.annotations.NullMarked;
