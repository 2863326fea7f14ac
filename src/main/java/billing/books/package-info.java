/** The books as a whole: months that are closed, and the trial balance. */
@NullMarked
package billing.books;

import org.jspecify.annotations.NullMarked;
