package reconciliation.drill;

import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import outbox.Cause;
import outbox.Recorded;
import outbox.Told;

/**
 * Writes down what it applied, in order; throws when told to. Stands in a module, and works under its role.
 */
public class DrillHandler {

	/** Orders that fail for now. */
	public final Set<String> failing = ConcurrentHashMap.newKeySet();
	/** Orders that fail once, as by a deadlock. */
	public final Set<String> locked = ConcurrentHashMap.newKeySet();
	/** Orders that fail once, and nobody knows why. */
	public final Set<String> failingOnce = ConcurrentHashMap.newKeySet();
	/** Orders that end in an error for now. */
	public final Map<String, Error> erring = new ConcurrentHashMap<>();
	public final AtomicInteger calls = new AtomicInteger();

	private final JdbcClient jdbc;

	public DrillHandler(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Where it writes; made by each test that uses it. */
	public static void table(OwnerSql owner) {
		owner.run("""
				create table if not exists reconciliation.drill (n bigserial, drill_id uuid, version int, lane int,
					position bigint, actor text);
				grant usage on schema reconciliation to concord_reconciliation;
				grant select, insert on reconciliation.drill to concord_reconciliation;
				grant usage on reconciliation.drill_n_seq to concord_reconciliation;
				create table if not exists reconciliation.crowd (n bigserial, drill_id uuid, version int, company int);
				grant select, insert on reconciliation.crowd to concord_reconciliation;
				grant usage on reconciliation.crowd_n_seq to concord_reconciliation
				""");
	}

	/** Hears all that is due at once, and writes down in which company; of what is said to be for a crowd only. */
	@DomainEventHandler
	void on(List<Told<DrillHeld>> told) {
		var crowd = told.stream().map(Told::event).filter(it -> it.order().startsWith("crowd")).toList();
		for (var event : crowd) {
			errIfTold(event);
			if (failing.contains(event.order())) {
				throw new IllegalStateException("told to fail");
			}
			if (event.order().equals("crowd that publishes")) {
				Cause.current();
			}
			jdbc.sql("insert into reconciliation.crowd (drill_id, version, company) values (?, ?, ?)")
					.params(event.drillId(), event.version(), crowd.size()).update();
		}
	}

	@DomainEventHandler
	void on(DrillHeld event, Recorded recorded) {
		calls.incrementAndGet();
		jdbc.sql("insert into reconciliation.drill (drill_id, version, lane, position, actor) "
				+ "values (?, ?, ?, ?, ?)")
				.params(event.drillId(), event.version(), recorded.position().lane(), recorded.position().position(),
						recorded.actor())
				.update();
		if (!event.order().startsWith("crowd")) {
			errIfTold(event);
		}
		if (locked.remove(event.order())) {
			throw new CannotAcquireLockException("told to wait");
		}
		if (failingOnce.remove(event.order()) || failing.contains(event.order())) {
			throw new IllegalStateException("told to fail");
		}
		if (event.order().startsWith("quoted by the database: ")) {
			jdbc.sql("select cast(? as int)").param(event.order()).query(Integer.class).single();
		}
		if (event.order().startsWith("quoted by a parser: ")) {
			Integer.parseInt(event.order());
		}
	}

	private void errIfTold(DrillHeld event) {
		if (erring.get(event.order()) instanceof Error error) {
			throw error;
		}
	}
}
