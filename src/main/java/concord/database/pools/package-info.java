/** A pool of connections for each purpose, so that none can take the connections of another. */
@NamedInterface("pools")
@NullMarked
package concord.database.pools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
