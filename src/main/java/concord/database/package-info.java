/**
 * The database: a server of our own or a given one, a schema and a role for each module, pools by purpose.
 */
@NullMarked
package concord.database;

import org.jspecify.annotations.NullMarked;
