/** Who treats: the hospital's own list, with checked National Provider Identifiers. */
@NullMarked
package procedures.practitioners;

import org.jspecify.annotations.NullMarked;
