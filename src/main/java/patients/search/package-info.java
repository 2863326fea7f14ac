/** Finding people by what is known of them, rightly or nearly so. Knows ids, and no records. */
@NullMarked
package patients.search;

import org.jspecify.annotations.NullMarked;
