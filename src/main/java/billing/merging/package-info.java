/** Which records are of one person, and what that makes of their accounts. */
@NullMarked
package billing.merging;

import org.jspecify.annotations.NullMarked;
