/** Who is in charge of a visit, and as what. */
@NullMarked
package procedures.encounters.staff;

import org.jspecify.annotations.NullMarked;
