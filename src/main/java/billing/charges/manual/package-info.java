/** Charges somebody enters, with no act behind them: a second person, or a billing manager, authorises them. */
@NullMarked
package billing.charges.manual;

import org.jspecify.annotations.NullMarked;
