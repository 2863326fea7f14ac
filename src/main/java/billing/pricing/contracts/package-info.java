/** What is agreed with payers: what they allow for an act, a day or a visit. */
@NullMarked
package billing.pricing.contracts;

import org.jspecify.annotations.NullMarked;
