package bench.course;

import concord.database.own.ServerForBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL and whoever competes on it. A rival stays for as long as a part needs it, so that its JVM is warm;
 * only the one whose turn it is does anything.
 */
public final class Course implements AutoCloseable {

	private final Options options;
	private final Path data;
	private final ServerForBench server;
	private final Meter meter;
	private final Map<String, Rival> rivals = new LinkedHashMap<>();

	public Course(Options options) throws IOException {
		this.options = options;
		this.data = options.folder().resolve("data");
		FileSystemUtils.deleteRecursively(options.folder());
		Files.createDirectories(options.folder());
		this.server = new ServerForBench(data);
		this.meter = new Meter(server);
	}

	public Options options() {
		return options;
	}

	public Meter meter() {
		return meter;
	}

	/** Warm, with tables of its own: {@code purpose} tells it from others of its kind. */
	public Rival rival(Contender contender, String purpose) {
		return rivals.computeIfAbsent(purpose + "_" + contender.label.replace('-', '_'), name -> {
			var rival = cold(contender, name);
			say("%s warms up", name);
			rival.perform("produce", "producers", 16, "seconds", options.warmup());
			return rival;
		});
	}

	public Rival cold(Contender contender, String name) {
		return new Rival(contender, name, server.database(name), options);
	}

	/** Rivals of that purpose are sent home; their databases stay to the end. */
	public void dismiss(String purpose) {
		rivals.entrySet().removeIf(it -> {
			if (it.getKey().startsWith(purpose + "_")) {
				it.getValue().close();
				return true;
			}
			return false;
		});
	}

	/** One turn, measured from outside: what the rival says, and {@code wal} and {@code transactions}. */
	public Map<String, Double> turn(Rival rival, String task, Object... words) {
		rival.perform("settle");
		meter.checkpoint();
		var before = meter.read(rival.database());
		var said = rival.perform(task, words);
		rival.perform("settle");
		var spent = meter.read(rival.database()).since(before);
		var figures = new HashMap<String, Double>();
		said.forEach((name, value) -> figures.put(name, value.doubleValue()));
		figures.put("wal", (double) spent.wal());
		figures.put("transactions", (double) spent.transactions());
		if (figures.getOrDefault("produced", 0.0) > figures.getOrDefault("delivered", 0.0)) {
			say("%s delivered %.0f of %.0f", rival.database(), figures.get("delivered"), figures.get("produced"));
		}
		return figures;
	}

	/** Producers at full speed; gives the usual figures an event. */
	public Map<String, Double> produce(Rival rival, String task, int producers, int round) {
		var did = turn(rival, task, "producers", producers, "seconds", options.seconds(),
				"seed", options.seed() + 1000L * round);
		var delivered = did.get("delivered");
		var figures = Map.of("produced", did.get("produced") / did.get("produceTime") * 1e9,
				"delivered", delivered / did.get("deliverTime") * 1e9,
				"within", did.get("within") / did.get("produceTime") * 1e9,
				"wal", did.get("wal") / delivered, "transactions", did.get("transactions") / delivered,
				"missing", did.get("produced") - delivered);
		say("%-28s %-8s %2d producers, round %d: %6.0f produced/s %6.0f delivered/s %6.0f WAL %5.2f transactions",
				rival.database(), task, producers, round, figures.get("produced"), figures.get("delivered"),
				figures.get("wal"), figures.get("transactions"));
		return figures;
	}

	/** The contenders a part is about that were asked for. */
	public List<Contender> chosen(List<Contender> candidates) {
		return Contender.chosen(candidates, options.contenders());
	}

	public static void say(String what, Object... values) {
		System.out.println("  " + what.formatted(values));
	}

	@Override
	public void close() throws Exception {
		rivals.values().forEach(Rival::close);
		meter.close();
		server.close();
		FileSystemUtils.deleteRecursively(data);
	}
}
