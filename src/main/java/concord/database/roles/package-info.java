/**
 * Transactions that work under the role of the module they belong to.
 */
@NullMarked
package concord.database.roles;

import org.jspecify.annotations.NullMarked;
