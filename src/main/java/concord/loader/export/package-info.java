/** A Synthea CSV export, as rows: read as a stream, a broken row reported and stepped over. */
@NullMarked
package concord.loader.export;

import org.jspecify.annotations.NullMarked;
