/** A file of codes enters the book of codes: as a whole or not at all, on trial first if wanted. */
@NullMarked
package procedures.codes.importing;

import org.jspecify.annotations.NullMarked;
