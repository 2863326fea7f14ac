/** What the hospital lets off: discounts, write-offs, small balances, bad debt. */
@NullMarked
package billing.adjustments;

import org.jspecify.annotations.NullMarked;
