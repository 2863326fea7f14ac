/** Packages: an act whose price holds what else is done with it. */
@NullMarked
package billing.pricing.packages;

import org.jspecify.annotations.NullMarked;
