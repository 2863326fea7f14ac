/** Who pays for whom, as billing heard of it. */
@NullMarked
package billing.coverages;

import org.jspecify.annotations.NullMarked;
