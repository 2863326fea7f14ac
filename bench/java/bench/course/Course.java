package bench.course;

import concord.database.own.ServerForBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
	private final List<Rival> everybody = new ArrayList<>();
	private boolean stopped;
	private final Map<String, Rival> rivals = new LinkedHashMap<>();

	public Course(Options options) throws IOException {
		this.options = options;
		this.data = options.folder().resolve("data");
		FileSystemUtils.deleteRecursively(options.folder());
		Files.createDirectories(options.folder());
		this.server = new ServerForBench(data);
		this.meter = new Meter(server, data);
		Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
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
			rival.perform("warm", "producers", 16, "acts", options.warmup());
			return rival;
		});
	}

	public Rival cold(Contender contender, String name) {
		var rival = new Rival(contender, name, server.database(name), options);
		everybody.add(rival);
		return rival;
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
		meter.sweep(rival.database());
		var before = meter.read(rival.database());
		var cpu = rival.cpuSeconds();
		var said = rival.perform(task, words);
		cpu = rival.cpuSeconds() - cpu;
		rival.perform("settle");
		var spent = meter.read(rival.database()).since(before);
		var figures = new HashMap<String, Double>();
		said.forEach((name, value) -> figures.put(name, value.doubleValue()));
		figures.put("cpu", cpu);
		figures.put("serverCpu", spent.cpuSeconds());
		figures.put("wal", (double) spent.wal());
		figures.put("pages", (double) spent.pages());
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
		var figures = new HashMap<String, Double>();
		figures.put("produced", did.get("produced") / did.get("produceTime") * 1e9);
		figures.put("delivered", delivered / did.get("deliverTime") * 1e9);
		figures.put("within", did.get("within") / did.get("produceTime") * 1e9);
		for (var cost : List.of("wal", "pages", "transactions", "cpu", "serverCpu")) {
			figures.put(cost, did.get(cost) / delivered);
		}
		figures.put("allCpu", figures.get("cpu") + figures.get("serverCpu"));
		figures.put("missing", did.get("produced") - delivered);
		say("%-24s %-8s %2d producers, round %d: %6.0f produced/s %6.0f delivered/s %5.0f WAL (%4.2f pages) "
				+ "%4.2f transactions %5.0f + %4.0f µs CPU", rival.database(), task, producers, round,
				figures.get("produced"), figures.get("delivered"), figures.get("wal"), figures.get("pages"),
				figures.get("transactions"), figures.get("cpu") * 1e6, figures.get("serverCpu") * 1e6);
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
		stop();
	}

	/** Also when the benchmark is ended early: whoever is still at work is ended. */
	private synchronized void stop() {
		try {
			if (!stopped) {
				stopped = true;
				everybody.forEach(Rival::kill);
				server.close();
				FileSystemUtils.deleteRecursively(data);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
