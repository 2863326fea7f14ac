/**
 * The PostgreSQL Concord brings along where none is given: started, watched and stopped with it.
 */
@NullMarked
package concord.database.own;

import org.jspecify.annotations.NullMarked;
