/** The price book: what an act costs on a day. */
@NullMarked
package billing.pricing;

import org.jspecify.annotations.NullMarked;
