/**
 * Transactions that work under the role of the module they belong to.
 */
@NamedInterface("roles")
@NullMarked
package concord.database.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
