package outbox;

import org.springframework.test.util.ReflectionTestUtils;

/**
 * Stands in for the database in tests of aggregates: takes the event away and moves the version, as a write
 * does.
 */
public final class Written {

	private Written() {
	}

	public static <A extends Versioned> A written(A aggregate) {
		var next = aggregate.nextVersion();
		var pending = new Pending();
		pending.bind();
		try {
			write(aggregate);
		}
		finally {
			pending.unbind();
		}
		ReflectionTestUtils.setField(aggregate, Versioned.class, "stored", next, null);
		return aggregate;
	}

	private static void write(Versioned aggregate) {
		if (aggregate.version() == 0) {
			aggregate.born();
		}
		else {
			aggregate.changed();
		}
	}
}
