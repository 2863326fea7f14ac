/** Invoices on paper: PDF, tagged, so that it can be read aloud as well. */
@NullMarked
package billing.invoicing.printing;

import org.jspecify.annotations.NullMarked;
