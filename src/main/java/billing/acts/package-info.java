/** Acts as billing heard of them, and what each comes to: a price, or the reason why there is none yet. */
@NullMarked
package billing.acts;

import org.jspecify.annotations.NullMarked;
