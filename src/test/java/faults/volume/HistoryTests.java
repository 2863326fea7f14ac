package faults.volume;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordProcess;
import faults.trial.Fault;
import faults.trial.Report;
import faults.trial.Trial;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Millions of events of history: the start, and the way of a new event to its reader, cost what they cost
 * with ten thousand. Compared with a factor that no scan of the log would keep.
 */
class HistoryTests {

	private static final int YOUNG = 10_000;
	private static final int PROBES = 100;
	private static final int FACTOR = 3;
	private static final int DESKS = 8;
	private static final int REQUESTS = 400;

	private record Figures(long start, long middle, long p99) {
	}

	@Test
	void costsNothing() throws Exception {
		var fault = Fault.of("history", "events", 300_000, 10_000_000);
		try (var trial = new Trial(fault)) {
			var concord = trial.instance().start();
			concord.close();
			var grown = new Grown(trial.database());
			grown.history(YOUNG);
			var young = measure(concord);
			grown.history(fault.count());
			var old = measure(concord);

			concord.start();
			trial.desks(DESKS).awaitMore(REQUESTS);
			var broken = trial.brokenLaws();
			new Report(fault).seconds("start with 10 k", young.start()).seconds("start", old.start())
					.with("ms to be read with 10 k, median", young.middle() / 1e6).with("median", old.middle() / 1e6)
					.with("p99 with 10 k", young.p99() / 1e6).with("p99", old.p99() / 1e6)
					.with("broken laws", broken).write();
			assertThat(broken).isEmpty();
			assertThat(old.middle()).as("to be read").isLessThan(FACTOR * young.middle());
			assertThat(old.start()).as("to start").isLessThan(FACTOR * young.start());
		}
	}

	/** A registration, and the account that comes of it: from the request to the reader's effect. */
	private static Figures measure(ConcordProcess concord) throws Exception {
		var began = System.nanoTime();
		concord.start();
		var start = System.nanoTime() - began;
		var api = new Api(concord.url().getPort());
		var took = new long[2 * PROBES];
		for (var probe = 0; probe < took.length; probe++) {
			var asked = System.nanoTime();
			var patient = api.post("/patients", """
					{"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""");
			var account = api.get("/billing/accounts?patientId=" + patient.id(), "Concord-After",
					patient.header("Concord-Position"));
			assertThat(account.json().path("items").size()).isEqualTo(1);
			took[probe] = System.nanoTime() - asked;
		}
		concord.close();
		var warm = Arrays.copyOfRange(took, PROBES, took.length);
		Arrays.sort(warm);
		return new Figures(start, warm[PROBES / 2], warm[PROBES * 99 / 100]);
	}
}
