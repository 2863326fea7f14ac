/** Invoices and credit notes: from what is charged to a document with a number. */
@NullMarked
package billing.invoicing;

import org.jspecify.annotations.NullMarked;
