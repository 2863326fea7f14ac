/** Money that goes back, each time tied to the payment it came by. */
@NullMarked
package billing.payments.refunds;

import org.jspecify.annotations.NullMarked;
