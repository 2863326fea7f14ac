package outbox;

import java.util.List;
import java.util.Map;

/**
 * What a module has made of the log, so that it can be made again: in place, or in a copy that is compared
 * with it. A bean of the module; called within the module's transactions.
 */
public interface MadeOfEvents {

	/**
	 * What must be the same in a copy, by name: queries that give {@code key} (text) and {@code facts} (jsonb).
	 * They show what an operator may see, and leave out ids and times the module made up itself.
	 */
	Map<String, String> shown();

	/** Tables no event tells of that a copy needs all the same: their rows are copied as they are. */
	default List<String> given() {
		return List.of();
	}

	/**
	 * Before a replay in place from the start: takes what came of events for unknown, so that they say it anew. Of
	 * what must never be removed nothing is; the replay then goes over what is there and changes what is missing.
	 */
	default void forget() {
	}
}
