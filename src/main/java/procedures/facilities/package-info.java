/** Where the hospital treats: its sites, each with the time zone in which its days are counted. */
@NullMarked
package procedures.facilities;

import org.jspecify.annotations.NullMarked;
