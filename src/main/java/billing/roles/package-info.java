/** Who of billing's staff may decide what. */
@NullMarked
package billing.roles;

import org.jspecify.annotations.NullMarked;
