package procedures.codes.files;

import concord.refusal.Refusal.Invalid.Fault;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file that cannot be taken, each with the reason. */
public final class Broken {

	private static final int MOST_NAMED = 100;

	private final List<Fault> named = new ArrayList<>();
	private int count;

	public void add(int line, String why) {
		if (named.size() < MOST_NAMED) {
			named.add(new Fault("line " + line, why));
		}
		count++;
	}

	public int count() {
		return count;
	}

	/** The first hundred. */
	public List<Fault> named() {
		return List.copyOf(named);
	}
}
