/** Charges as lists and screens show them, and why each is what it is. */
@NullMarked
package billing.charges.shown;

import org.jspecify.annotations.NullMarked;
