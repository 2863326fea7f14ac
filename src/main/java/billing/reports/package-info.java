/** Reports: plain SQL over the journal and what was billed, as JSON and as CSV. */
@NullMarked
package billing.reports;

import org.jspecify.annotations.NullMarked;
