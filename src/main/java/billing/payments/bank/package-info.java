/** What a bank says came in: read from its list, matched to invoices, posted once. */
@NullMarked
package billing.payments.bank;

import org.jspecify.annotations.NullMarked;
