/** The jar's own subcommands as callers of the web API: patient with it, and telling how far they are. */
@NullMarked
package concord.client;

import org.jspecify.annotations.NullMarked;
