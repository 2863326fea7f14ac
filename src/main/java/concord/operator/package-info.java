/** What an operator has the jar do with the event log, by the web API: look, redrive, replay, retire, archive. */
@NullMarked
package concord.operator;

import org.jspecify.annotations.NullMarked;
