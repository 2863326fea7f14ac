/** What the database refuses, told from other refusals by what the server itself says of it. */
@NamedInterface("faults")
@NullMarked
package concord.database.faults;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
