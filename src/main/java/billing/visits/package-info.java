/** Visits, as far as charges depend on them: whose they are, their kind, and whether they ended. */
@NullMarked
package billing.visits;

import org.jspecify.annotations.NullMarked;
