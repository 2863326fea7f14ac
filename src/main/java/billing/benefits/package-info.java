/** What a coverage leaves to the patient: copay, deductible, coinsurance. */
@NullMarked
package billing.benefits;

import org.jspecify.annotations.NullMarked;
