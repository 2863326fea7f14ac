/** Drafts, invoices and credit notes as they are shown and printed: read by plain SQL. */
@NullMarked
package billing.invoicing.shown;

import org.jspecify.annotations.NullMarked;
