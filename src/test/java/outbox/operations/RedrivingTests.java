package outbox.operations;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.OwnerSql;
import drill.events.DrillHeld;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Event;
import outbox.Publishing;
import outbox.keeping.PartsTest;
import outbox.keeping.SmallParts;
import outbox.parking.ParkedStream;
import reconciliation.drill.DrillHandler;
import tools.jackson.databind.JsonNode;

/** What was set aside is applied when the operator says so: one, a stream, or all, never out of turn. */
@PartsTest
class RedrivingTests {

	@Autowired SmallParts small;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@Autowired ReadingTheLog reading;
	@LocalServerPort int port;

	private final UUID bad = UUID.randomUUID();
	private Api api;

	@BeforeEach
	void parkTwoOfOneAggregate() {
		api = new Api(port);
		small.cut();
		handler.failing.add("bad");
		publishing.publish("procedures", new DrillHeld(bad, 1, bad, "bad"), new DrillHeld(bad, 2, bad, "fine"));
		delivered.await();
	}

	@AfterEach
	void repair() {
		handler.failing.clear();
		handler.locked.clear();
		api.post("/operations/parked/redrive", "{}");
	}

	@Test
	void appliesOneEventOnly() {
		var first = parked(0).path("position").asString();
		handler.failing.clear();

		assertThat(redrive(first).body()).isEqualTo("{\"applied\":1,\"tried\":1,\"left\":1}");

		assertThat(applied()).isEqualTo("1");
		assertThat(redrive(first).status()).isEqualTo(404);
		assertThat(redrive(parked(0).path("position").asString()).body()).startsWith("{\"applied\":1");
		assertThat(applied()).isEqualTo("1,2");
	}

	@Test
	void appliesNoneOutOfTurn() {
		var first = parked(0).path("position").asString();
		handler.failing.clear();

		var refused = redrive(parked(1).path("position").asString());

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text("/detail")).isEqualTo("The event at %s of the same aggregate comes first."
				.formatted(first));
		assertThat(applied()).isEmpty();
	}

	@Test
	void refusesAPositionThatIsNone() {
		assertThat(api.post("/operations/parked/redrive", Map.of("position", "1.1")).field()).isEqualTo("subscription");
		assertThat(redrive("somewhere").field()).isEqualTo("position");
		assertThat(redrive("63.99999").status()).isEqualTo(404);
	}

	/** Those that fail again and again stand behind those that were tried less. */
	@Test
	void reachesTheOthersPastThoseThatAlwaysFail() {
		for (var tries = 0; tries < 3; tries++) {
			api.post("/operations/parked/redrive", Map.of("stream", bad));
		}
		var good = parkedLater("repaired later");
		handler.failing.remove("repaired later");

		assertThat(reading.streams(Set.of("reconciliation"), null, 1)).extracting(ParkedStream::stream).containsExactly(good);
		assertThat(api.post("/operations/parked/redrive", "{}").body()).isEqualTo("{\"applied\":1,\"tried\":2,\"left\":1}");
	}

	/** It costs the one its turn, and nobody else's. */
	@Test
	void goesOnPastAFaultThatPasses() {
		var good = parkedLater("repaired later");
		handler.failing.clear();
		handler.locked.add("bad");

		assertThat(api.post("/operations/parked/redrive", "{}").body()).isEqualTo("{\"applied\":1,\"tried\":2,\"left\":1}");

		assertThat(parked(0).path("attempts").asInt()).isEqualTo(4);
		assertThat(parked(0).path("error").asString()).contains("told to wait");
		assertThat(owner.query("select count(*) from reconciliation.drill where drill_id = '%s'".formatted(good)))
				.isEqualTo("1");
		assertThat(api.post("/operations/parked/redrive", "{}").body()).isEqualTo("{\"applied\":2,\"tried\":1,\"left\":0}");
	}

	/** Whoever asks for one event is told, and asks again. */
	@Test
	void tellsOfAFaultThatPassesWhoeverAsksForOneEvent() {
		handler.failing.clear();
		handler.locked.add("bad");

		assertThat(redrive(parked(0).path("position").asString()).status()).isGreaterThanOrEqualTo(500);

		assertThat(parked(0).path("attempts").asInt()).isEqualTo(3);
	}

	/** They stay parked until a program that knows their module redrives them; until then nobody is kept busy with them. */
	@Test
	void leavesToOthersWhatThisProgramDoesNotKnow() {
		owner.run("insert into outbox.parked (subscription, lane, position, stream, attempts, error) "
				+ "select 'stranger', lane, position, stream, 0, '' from outbox.parked where stream = '%s'".formatted(bad));
		try {
			assertThat(api.post("/operations/parked/redrive", "{}").body())
					.isEqualTo("{\"applied\":0,\"tried\":1,\"left\":1}");
			assertThat(api.post("/operations/parked/redrive", Map.of("subscription", "stranger")).body())
					.isEqualTo("{\"applied\":0,\"tried\":0,\"left\":0}");
		}
		finally {
			owner.run("delete from outbox.parked where subscription = 'stranger'");
		}
	}

	/** Its part left the log while its module was retired: it is named, and stands behind the others. */
	@Test
	void saysWhichEventIsNotInTheLog() {
		var lost = UUID.randomUUID();
		owner.run("insert into outbox.parked (subscription, lane, position, stream, attempts, error) "
				+ "values ('reconciliation', 3, 1000000, '%s', 0, '')".formatted(lost));
		try {
			assertThat(api.post("/operations/parked/redrive", Map.of("stream", lost)).body())
					.isEqualTo("{\"applied\":0,\"tried\":1,\"left\":1}");
			assertThat(owner.query("select attempts || ' ' || error from outbox.parked where stream = '%s'".formatted(lost)))
					.isEqualTo("1 Hole: the event at 3.1000000 is not in the log");
		}
		finally {
			owner.run("delete from outbox.parked where stream = '%s'".formatted(lost));
		}
	}

	/** The server ends a transaction that lies idle for six seconds. */
	@Test
	void mayTakeAsLongAsAnEventTakes() {
		handler.failing.clear();
		owner.run("create function public.planted() returns trigger language plpgsql as "
				+ "$$ begin perform pg_sleep(6.5); return new; end $$");
		owner.run("create trigger planted before insert on reconciliation.drill for each row when (new.drill_id = '%s' "
				.formatted(bad) + "and new.version = 1) execute function public.planted()");
		try {
			assertThat(api.post("/operations/parked/redrive", "{}").body()).startsWith("{\"applied\":1,\"tried\":1,");
		}
		finally {
			owner.run("drop function public.planted cascade");
		}
	}

	@Test
	void tellsHowLongAnEventHasWaited() {
		owner.run("update outbox.parked set since = since - interval '1 hour' where stream = '%s'".formatted(bad));

		assertThat(parked(0).path("ageSeconds").asLong()).isBetween(3_600L, 3_900L);
	}

	private UUID parkedLater(String order) {
		var stream = UUID.randomUUID();
		handler.failing.add(order);
		publishing.publish("procedures", new Event[] {new DrillHeld(stream, 1, stream, order)});
		delivered.await();
		return stream;
	}

	private Answer redrive(String position) {
		return api.post("/operations/parked/redrive", Map.of("subscription", "reconciliation", "position", position));
	}

	private JsonNode parked(int n) {
		return api.get("/operations/parked?limit=200").json().path("items").valueStream()
				.filter(it -> it.path("stream").asString().equals(bad.toString())).toList().get(n);
	}

	private String applied() {
		return owner.query("select coalesce(string_agg(version::text, ',' order by n), '') from reconciliation.drill "
				+ "where drill_id = '%s'".formatted(bad));
	}
}
