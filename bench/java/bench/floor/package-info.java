/** The rows alone, by plain JDBC: what no log can beat. */
@NullMarked
package bench.floor;

import org.jspecify.annotations.NullMarked;
