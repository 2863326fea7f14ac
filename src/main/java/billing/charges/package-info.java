/** Charge capture: one act, one charge, priced or visibly held. */
@NullMarked
package billing.charges;

import org.jspecify.annotations.NullMarked;
