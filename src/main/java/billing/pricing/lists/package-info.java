/** How what acts cost is imported: by lists, on trial first, a version kept of whatever was ever said. */
@NullMarked
package billing.pricing.lists;

import org.jspecify.annotations.NullMarked;
