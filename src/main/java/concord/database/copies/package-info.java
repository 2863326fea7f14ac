/** An empty copy of the database for a while: same schemas, roles and rights, another database. */
@NamedInterface("copies")
@NullMarked
package concord.database.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
