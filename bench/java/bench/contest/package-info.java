/** What every rival is asked to do, in a JVM of its own: the same acts, the same effects, the same clock. */
@NullMarked
package bench.contest;

import org.jspecify.annotations.NullMarked;
