/** The one pricing function: pure, used by charges, estimates and displays alike. */
@NullMarked
package billing.pricing.calculation;

import org.jspecify.annotations.NullMarked;
