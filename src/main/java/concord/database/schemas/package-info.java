/**
 * A schema for each module: migrated at the start, and checked for fitness before the first use.
 */
@NullMarked
package concord.database.schemas;

import org.jspecify.annotations.NullMarked;
