/** What the hospital keeps in stock, kind by kind. */
@NullMarked
package procedures.supplies.catalogue;

import org.jspecify.annotations.NullMarked;
