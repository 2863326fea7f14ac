package faults.delivery;

import concord.OwnerSql;
import faults.history.Verdict;
import faults.load.Load;
import faults.trial.Fault;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import outbox.Delivered;

/** Clinicians at work on the tests' Concord beside what is done to it, and what came of all their work so far. */
@Lazy
class Desks implements AutoCloseable {

	private static final int CALLERS = 4;
	private static final Duration THOUGHT = Duration.ofMillis(100);

	private final OwnerSql owner;
	private final Delivered delivered;
	private final URI concord;
	private Load load;

	Desks(OwnerSql owner, Delivered delivered, @LocalServerPort int port) {
		this.owner = owner;
		this.delivered = delivered;
		this.concord = URI.create("http://127.0.0.1:" + port);
	}

	void open(Fault fault) throws InterruptedException {
		if (load == null) {
			load = Load.begin(List.of(concord), CALLERS, THOUGHT, fault.seed());
		}
		else {
			load.more(CALLERS, fault.seed());
		}
	}

	/** When they have every answer, and everything is read. */
	Verdict judge() throws InterruptedException, ExecutionException, SQLException {
		var history = load.end();
		delivered.await();
		try (var connection = owner.connect()) {
			return Verdict.on(history, connection);
		}
	}

	@Override
	public void close() {
		if (load != null) {
			load.close();
		}
	}
}
