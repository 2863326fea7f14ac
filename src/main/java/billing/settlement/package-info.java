/** When an account owes nothing any more. */
@NullMarked
package billing.settlement;

import org.jspecify.annotations.NullMarked;
