package faults.trial;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordProcess;
import concord.Invariants;
import concord.database.GivenDatabase;
import faults.history.History;
import faults.history.Verdict;
import faults.load.Load;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.springframework.util.FileSystemUtils;

/** One run of a fault: instances on a database of their own, the load on them, and what came of it. */
public final class Trial implements AutoCloseable {

	/** What the callers log in with. */
	public static final Map<String, String> ADMINISTRATOR =
			Map.of("CONCORD_ADMIN_USER", "admin", "CONCORD_ADMIN_PASSWORD", "admin-for-tests");

	private static final Duration THOUGHT = Duration.ofMillis(100);

	private final Fault fault;
	private final Path folder;
	private final GivenDatabase database;
	private final List<ConcordProcess> instances = new ArrayList<>();
	private final Backlog backlog;
	private Load load;
	private String note = "";
	private long began;
	private long recovery;

	public Trial(Fault fault) throws IOException {
		this(fault, Files.createTempDirectory("concord-" + fault.name()), GivenDatabase.fresh());
	}

	private Trial(Fault fault, Path folder, GivenDatabase database) {
		this.fault = fault;
		this.folder = folder;
		this.database = database;
		this.backlog = new Backlog(() -> database == null ? owner() : database.superuser());
	}

	/** Of one Concord that keeps its records in {@code folder} itself, by the PostgreSQL it brings along. */
	public static Trial ofItsOwn(Fault fault, Path folder) {
		return new Trial(fault, folder.resolve(fault.name()), null);
	}

	public GivenDatabase database() {
		return database;
	}

	public Backlog backlog() {
		return backlog;
	}

	/** One more instance on the database, which it reaches by {@code port}; not started. */
	public ConcordProcess instance(int port) throws IOException {
		var instance = new ConcordProcess(folder.resolve("instance-" + (instances.size() + 1)))
				.with(database.environment(port))
				.with(ADMINISTRATOR);
		instances.add(instance);
		return instance;
	}

	public ConcordProcess instance() throws IOException {
		if (database != null) {
			return instance(database.port());
		}
		instances.add(new ConcordProcess(folder.resolve("data")).with(ADMINISTRATOR));
		return instances.getLast();
	}

	/** As the owner of all schemas. */
	private Connection owner() throws SQLException {
		return database == null ? instances.getFirst().owner() : database.owner();
	}

	/** Callers without a pause, on all instances there are: as much as can be served. */
	public Load load(int callers) throws InterruptedException {
		return load(callers, Duration.ZERO);
	}

	/**
	 * Callers who think between two requests, on all instances there are: work in plenty, and processors left
	 * for who starts meanwhile.
	 */
	public Load desks(int callers) throws InterruptedException {
		return load(callers, THOUGHT);
	}

	private Load load(int callers, Duration thought) throws InterruptedException {
		began = System.nanoTime();
		load = Load.begin(instances.stream().map(ConcordProcess::url).toList(), callers, thought, fault.seed());
		return load;
	}

	/** Keeps the longest one for the report. */
	public void recovered(long nanos) {
		recovery = Math.max(recovery, nanos);
	}

	/** What else the report is to say. */
	public void note(String said) {
		note = said;
	}

	public void progress(int done) {
		System.out.printf("%s: %d of %d after %d s, %d acknowledged%n", fault.name(), done, fault.count(),
				(System.nanoTime() - began) / 1_000_000_000, load == null ? 0 : load.history().acknowledged());
	}

	/** Ends the load, lets everything be read, reports, and fails where anything is lost, doubled or different. */
	public History judge() throws Exception {
		var history = end();
		var verdict = verdict(history);
		new Report(fault).with("acknowledged", history.acknowledged()).with("refused", history.refused())
				.with("unknown", history.unknown()).with("answered again", history.repeated())
				.with("merges", history.count("patients.PatientsMerged")).with("in database", verdict.inDatabase())
				.with("charges", verdict.charges()).with("sum", verdict.sum())
				.with("broken I1/I2/I3/I4/I5", verdict.byInvariant()).seconds("recovery at most", recovery)
				.seconds("took", System.nanoTime() - began).with("note", note).write();
		assertThat(verdict.broken()).as("seed " + fault.seed()).isEmpty();
		assertThat(history.acknowledged()).as("there was a load").isPositive();
		return history;
	}

	/**
	 * Ends the load, lets everything be read, and asks the laws alone: where nobody asked for most of what is in
	 * the log there is no history to hold it against.
	 */
	public Map<String, Long> brokenLaws() throws Exception {
		var history = end();
		backlog.awaitNone();
		assertThat(history.contradictions()).isEmpty();
		assertThat(history.open()).isEmpty();
		try (var owner = owner()) {
			return Invariants.broken(owner);
		}
	}

	private History end() throws InterruptedException, ExecutionException {
		System.out.printf("%s: over, the callers go home%n", fault.name());
		return load.end();
	}

	private Verdict verdict(History history) throws SQLException, InterruptedException {
		backlog.awaitNone();
		try (var owner = owner()) {
			return Verdict.on(history, owner);
		}
	}

	@Override
	public void close() throws IOException, InterruptedException {
		if (load != null) {
			load.close();
		}
		for (var instance : instances) {
			instance.close();
		}
		FileSystemUtils.deleteRecursively(folder);
	}
}
