/** Spring Modulith's event publication registry, as its reference says to use it. */
@NullMarked
package bench.registry;

import org.jspecify.annotations.NullMarked;
