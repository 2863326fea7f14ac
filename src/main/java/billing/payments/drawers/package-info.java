/** Cash drawers: opened, counted and closed, each difference in the books. */
@NullMarked
package billing.payments.drawers;

import org.jspecify.annotations.NullMarked;
