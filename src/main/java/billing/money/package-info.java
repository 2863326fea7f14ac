/** What an amount of money is. */
@NullMarked
package billing.money;

import org.jspecify.annotations.NullMarked;
