/** The double-entry journal: appended to, never changed, balanced by the database. */
@NullMarked
package billing.journal;

import org.jspecify.annotations.NullMarked;
