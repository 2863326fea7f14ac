package faults.trial;

import java.util.Random;

/**
 * What is done to Concord and how often: in short, or with {@code -Dfaults=long} at length, or as often as
 * {@code -Dfaults.<plural>=} says. Prints its seed; {@code -Dfaults.seed=} takes it again.
 *
 * @param name as the report calls it, and the file of the report
 */
public record Fault(String name, int count, long seed) {

	private static final boolean LONG = "long".equals(System.getProperty("faults"));

	/** @param plural what the property is called */
	public static Fault of(String name, String plural, int brief, int whole) {
		var fault = new Fault(name, count(plural, brief, whole), Long.getLong("faults.seed", System.nanoTime()));
		System.out.printf("%s: %d %s, -Dfaults.seed=%d%n", name, fault.count, plural, fault.seed);
		return fault;
	}

	public static int count(String plural, int brief, int whole) {
		return Integer.getInteger("faults." + plural, LONG ? whole : brief);
	}

	public Random random() {
		return new Random(seed);
	}
}
