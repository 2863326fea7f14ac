/** What guarantors are told each month of what they owe, and how urgently. */
@NullMarked
package billing.statements;

import org.jspecify.annotations.NullMarked;
