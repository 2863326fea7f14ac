/** Money that comes in, and what it is put against. */
@NullMarked
package billing.payments;

import org.jspecify.annotations.NullMarked;
