/** A module made up for tests, which begins to read behind all that is in the log. */
@ReadsFrom(ReadsFrom.Start.NOW)
package drill;

import outbox.ReadsFrom;
