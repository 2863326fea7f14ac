/** What something would cost, said before it is done: by the same books and the same function as the charge. */
@NullMarked
package billing.estimates;

import org.jspecify.annotations.NullMarked;
