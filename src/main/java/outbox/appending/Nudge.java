package outbox.appending;

import outbox.Position;

/** Hears in this process, right after the commit, how far a lane goes now. */
public interface Nudge {

	void nudge(Position last);
}
