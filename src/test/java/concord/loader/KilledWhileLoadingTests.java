package concord.loader;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordProcess;
import concord.Invariants;
import concord.client.Progress;
import concord.client.WebApi;
import concord.loader.export.Export;
import concord.loader.export.PriceList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Concord is killed and its PostgreSQL crashes, at random moments, while an export is loaded; the loader goes
 * on when it is back. In the end nothing is lost, doubled or different. (A11, A13, C4, D1)
 * <p>
 * The long form, 20 kills and 3 crashes over a whole population:
 * {@code ./mvnw test -Dtest=KilledWhileLoadingTests -Dfaults.kills=20 -Dfaults.crashes=3
 * -Dfaults.export=<folder>}. It prints its seed; {@code -Dfaults.seed=} takes it again.
 */
class KilledWhileLoadingTests {

	private static final int KILLS = Integer.getInteger("faults.kills", 1);
	private static final int CRASHES = Integer.getInteger("faults.crashes", 1);
	private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
	private static final Path FOLDER = Path.of(System.getProperty("faults.export", "sample"));
	private static final ZoneId ZONE = ZoneId.of("America/New_York");

	@TempDir
	Path data;

	private final Random random = new Random(SEED);
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private final Progress progress = new Progress(new PrintStream(said, true), false);
	private ConcordProcess concord;

	@AfterEach
	void stop() throws InterruptedException {
		progress.close();
		concord.close();
	}

	@Test
	void losesAndDoublesNothing() throws Exception {
		System.out.println("faults.seed=" + SEED);
		concord = new ConcordProcess(data).start();
		var prices = Files.writeString(data.resolve("prices.csv"), PriceList.of(new Export(FOLDER)));
		var expected = IndependentSum.of(FOLDER.resolve("procedures.csv"), prices);

		var loading = CompletableFuture.supplyAsync(() -> load(prices));
		disturb(loading);
		var figures = loading.get(2, TimeUnit.HOURS);

		System.out.println(figures);
		assertThat(said.toString()).doesNotContain(".csv:");
		assertThat(figures.acts()).isEqualTo(expected.acts());
		assertThat(figures.charges()).isEqualTo(expected.acts());
		assertThat(figures.held()).isZero();
		assertThat(figures.drift()).isZero();
		assertThat(figures.inFlight()).isZero();
		assertThat(figures.balance()).isEqualByComparingTo(expected.total());
		try (var owner = concord.owner()) {
			assertThat(Invariants.broken(owner)).isEmpty();
		}
	}

	private Figures load(Path prices) {
		try (var api = new WebApi(concord.url(), "admin", concord.password())) {
			var known = new Load(new Export(FOLDER), api, ZONE, 8, progress).run(Files.readString(prices));
			return Figures.read(api, known);
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** At random points of the load; now and then it is killed again before it has even started. */
	private void disturb(CompletableFuture<Figures> loading) throws Exception {
		var crashes = CRASHES;
		var kills = KILLS;
		var rows = List.of("patients.csv", "encounters.csv", "procedures.csv").stream()
				.mapToLong(new Export(FOLDER)::rows).sum();
		for (var point : random.longs(crashes + kills, rows / 100, rows).sorted().toArray()) {
			awaitRow(point, loading);
			if (random.nextInt(crashes + kills) < crashes) {
				crashes--;
				concord.crashDatabase();
			}
			else {
				kills--;
				concord.kill();
				if (random.nextInt(4) == 0) {
					concord.launch();
					Thread.sleep(random.nextInt(6_000));
					concord.kill();
				}
				concord.start();
			}
		}
	}

	private void awaitRow(long row, CompletableFuture<Figures> loading) throws Exception {
		while (progress.done() < row && !isDoneWithin(loading, 5)) {
			assertThat(loading).isNotCompletedExceptionally();
		}
	}

	private static boolean isDoneWithin(CompletableFuture<Figures> loading, int millis) throws Exception {
		try {
			loading.get(millis, TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException e) {
			return false;
		}
		catch (ExecutionException e) {
			throw new AssertionError(e.getCause());
		}
	}
}
