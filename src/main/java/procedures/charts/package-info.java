/** The chart: a visit with its acts and orders, and each one's way to the bill, as billing tells it. */
@NullMarked
package procedures.charts;

import org.jspecify.annotations.NullMarked;
