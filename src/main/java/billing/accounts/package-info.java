/** Accounts: what a patient and the payers owe, derived from the journal. */
@NullMarked
package billing.accounts;

import org.jspecify.annotations.NullMarked;
