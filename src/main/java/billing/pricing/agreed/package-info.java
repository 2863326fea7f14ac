/** What prices depend on beside the price book: rules, rates agreed with payers, packages. Values only. */
@NullMarked
package billing.pricing.agreed;

import org.jspecify.annotations.NullMarked;
