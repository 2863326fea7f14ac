/** The log as a reader sees it: what is next behind a checkpoint, and moving it on. */
@NullMarked
package outbox.reading;

import org.jspecify.annotations.NullMarked;
