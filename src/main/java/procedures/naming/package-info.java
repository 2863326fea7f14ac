/** What people, places and things of the hospital are called: values that cannot exist wrong. */
@NullMarked
package procedures.naming;

import org.jspecify.annotations.NullMarked;
