package outbox.replaying;

import java.util.ArrayList;
import java.util.List;

/**
 * What is found to differ: the first of it, and how much more there is. Enough to see what is wrong; a copy that differs in
 * everything need not be listed to its end. Several workers find at once.
 */
final class Differences {

	static final int MOST_LISTED = 10_000;

	private final List<Difference> listed = new ArrayList<>();
	private long unlisted;

	synchronized void add(Difference found) {
		if (listed.size() < MOST_LISTED) {
			listed.add(found);
		}
		else {
			unlisted++;
		}
	}

	synchronized List<Difference> listed() {
		return List.copyOf(listed);
	}

	synchronized long unlisted() {
		return unlisted;
	}
}
