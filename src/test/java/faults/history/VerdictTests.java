package faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import concord.database.GivenDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checker finds what it is for: every kind of lie, told on purpose. */
class VerdictTests {

	private static final String TYPE = "procedures.ProcedureStarted";

	private static Connection owner;

	private final History history = new History();
	private final Ask ask = new Ask("desk-1-1", TYPE, true);
	private final Effect effect = new Effect(TYPE, UUID.randomUUID(), 1);

	@BeforeAll
	static void open() throws SQLException {
		owner = GivenDatabase.migrated().owner();
		owner.setAutoCommit(false);
	}

	@AfterAll
	static void close() throws SQLException {
		owner.close();
	}

	@BeforeEach
	void ask() {
		history.invoke(ask);
	}

	@AfterEach
	void forget() throws SQLException {
		owner.rollback();
	}

	@Test
	void findsNothingWhereBothSayTheSame() throws SQLException {
		store(effect);
		keep(ask.key());
		history.ok(ask, effect, false);

		assertThat(broken()).isEmpty();
	}

	@Test
	void missesWhatWasAcknowledged() throws SQLException {
		history.ok(ask, effect, false);
		keep(ask.key());

		assertThat(broken()).singleElement().asString().contains("acknowledged and not there");
	}

	@Test
	void missesTheAnswerOfAKey() throws SQLException {
		store(effect);
		history.ok(ask, effect, false);

		assertThat(broken()).singleElement().asString().contains("an answer was not kept: desk-1-1");
	}

	@Test
	void findsASecondEffect() throws SQLException {
		store(effect);
		store(new Effect(TYPE, UUID.randomUUID(), 1));
		keep(ask.key());
		history.ok(ask, effect, false);

		assertThat(broken()).singleElement().asString().contains("there and never acknowledged");
	}

	@Test
	void findsWhatWasRefusedAndDone() throws SQLException {
		store(effect);
		history.fail(new Ask("desk-1-1", TYPE, false), 422, "");

		assertThat(broken()).singleElement().asString().contains("there and never acknowledged");
	}

	@Test
	void findsAnotherAnswerToTheSame() throws SQLException {
		store(effect);
		keep(ask.key());
		history.ok(ask, new Effect(TYPE, UUID.randomUUID(), 1), false);
		history.ok(ask, effect, true);

		assertThat(broken()).singleElement().asString().contains("two answers to one request");
	}

	@Test
	void findsTheRightRefusedAndTheWrongAccepted() throws SQLException {
		history.fail(ask, 409, "");
		assertThat(broken()).singleElement().asString().contains("what is right was refused");

		store(effect);
		keep("desk-1-2");
		history.ok(new Ask("desk-1-2", TYPE, false), effect, false);
		assertThat(broken()).last().asString().contains("what is wrong was accepted");
	}

	@Test
	void findsWhatNobodyAnswered() throws SQLException {
		assertThat(broken()).singleElement().asString().contains("never got a definite answer");
	}

	@Test
	void findsAnActThatIsNotChargedAsItWasSaid() throws SQLException {
		history.fail(new Ask("desk-1-1", TYPE, false), 422, "");
		history.is(effect.aggregate(), new Facts(new BigDecimal("20.00")));

		assertThat(Verdict.on(history, owner).broken()).singleElement().asString()
				.contains("is charged null, not 20.00");
	}

	private List<String> broken() throws SQLException {
		return Verdict.on(history, owner).broken().stream().filter(it -> it.startsWith("I4")).toList();
	}

	private void store(Effect effect) throws SQLException {
		run("""
				with head as (update outbox.lane set head = head + 1 where lane = 0 returning head)
				insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id,
					aggregate_version, patient_id, payload, hash, actor, correlation_id)
				select 0, head, gen_random_uuid(), '%s', 1, '%s', %d, gen_random_uuid(), '{}', '', 'me',
					gen_random_uuid() from head
				""".formatted(effect.type(), effect.aggregate(), effect.version()));
	}

	private void keep(String key) throws SQLException {
		run("""
				insert into concord.idempotency_key (principal, key, request, status, headers, body)
				values ('admin', '%s', '', 201, '{}', '')
				""".formatted(key));
	}

	private void run(String sql) throws SQLException {
		try (var statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}
}
