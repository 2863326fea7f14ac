/** What the hospital's letters about money have in common: who sends them, to whom. */
@NullMarked
package billing.invoicing.letters;

import org.jspecify.annotations.NullMarked;
