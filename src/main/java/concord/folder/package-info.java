/** The folder of this installation: its database and its secrets, readable by nobody else. */
@NullMarked
package concord.folder;

import org.jspecify.annotations.NullMarked;
