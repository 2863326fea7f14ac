package bench.course;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to run, said as {@code -Dbench.…}; the whole of it where nothing is said.
 *
 * @param parts      which of the parts
 * @param contenders which of the contenders, by name; empty for those a part is about
 * @param rounds     how often every contender has its turn
 * @param seconds    how long producers produce in a turn
 * @param warmup     acts each contender performs before anything counts
 * @param producers  how many produce at once, one after the other
 * @param rate       acts a second while latency is measured
 * @param old        old events lying in the log where their weight is measured
 * @param pairs      acts told twice where the order is counted
 * @param kills      how often each contender is killed
 * @param pool       connections each may have
 * @param patients   on how many patients acts are performed
 * @param jvm        more arguments for the contenders' JVMs, separated by blanks
 */
public record Options(List<String> parts, List<String> contenders, int rounds, double seconds, int warmup,
		List<Integer> producers, int rate, long old, int pairs, int kills, int pool, int patients, long seed,
		String concord, List<String> jvm, Path folder) {

	private static final String WHOLE = "throughput,hibernate,latency,disturbed,failing,order,replay,old,killed";

	public static Options given() {
		return new Options(list("parts", WHOLE).toList(), list("contenders", "").toList(),
				(int) number("rounds", 5), number("seconds", 10), (int) number("warmup", 100_000),
				list("producers", "1,16,64").map(Integer::valueOf).toList(), (int) number("rate", 200),
				(long) number("old", 2_000_000), (int) number("pairs", 10_000), (int) number("kills", 5),
				(int) number("pool", 48), (int) number("patients", 1000), (long) number("seed", 20250301),
				text("concord", ""), Stream.of(text("jvm", "").split(" ")).filter(it -> !it.isEmpty()).toList(),
				Path.of(text("folder", "target/bench")));
	}

	private static Stream<String> list(String name, String otherwise) {
		return Stream.of(text(name, otherwise).split(",")).map(String::strip).filter(it -> !it.isEmpty());
	}

	private static double number(String name, double otherwise) {
		var said = text(name, "");
		return said.isEmpty() ? otherwise : Double.parseDouble(said);
	}

	/** What nobody said reaches us as Maven's own placeholder. */
	private static String text(String name, String otherwise) {
		var said = System.getProperty("bench." + name, "");
		return said.isEmpty() || said.startsWith("${") ? otherwise : said;
	}
}
