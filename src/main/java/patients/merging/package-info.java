/** When two records may be folded into one, and what says so. */
@NullMarked
package patients.merging;

import org.jspecify.annotations.NullMarked;
