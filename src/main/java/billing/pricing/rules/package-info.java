/** The hospital's rules of price: modifiers, taxes, what who pays alone is let off. Data, not code. */
@NullMarked
package billing.pricing.rules;

import org.jspecify.annotations.NullMarked;
