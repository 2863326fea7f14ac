/** Finds in the books what the pricing function is to know. */
@NullMarked
package billing.pricing.tariffs;

import org.jspecify.annotations.NullMarked;
