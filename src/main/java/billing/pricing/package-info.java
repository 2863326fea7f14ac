/** The price book: what an act costs on a day; how lists are imported, and what hears of it. */
@NullMarked
package billing.pricing;

import org.jspecify.annotations.NullMarked;
