/** What every request must mind: body limits, entity tags, pages. */
@NullMarked
package concord.web.requests;

import org.jspecify.annotations.NullMarked;
