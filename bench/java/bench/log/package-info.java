/** Concord's event log, as shipped. */
@NullMarked
package bench.log;

import org.jspecify.annotations.NullMarked;
