package outbox.replaying;

import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Telling;
import billing.Telling.Act;
import concord.ConcordTest;
import concord.Invariants;
import concord.OwnerSql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import outbox.Delivered;
import outbox.TimeOrderedIds;
import tools.jackson.databind.JsonNode;

/** What was read is read again: nothing is doubled, what was spoilt is found, and made good. */
@ConcordTest
@TestPropertySource(properties = "spring.application.name=read-again")
class ReplayTests {

	@Autowired Billing billing;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@Autowired Replays replays;

	UUID patient;
	Act act;

	/** A life with all that may happen to an act. */
	@BeforeEach
	void somethingHappens() {
		patient = billing.patient();
		var code = billing.priced("431.40");
		act = new Act(patient);
		var withdrawn = new Act(patient);
		var unpriced = new Act(patient);
		billing.hears(Telling.covered(patient, "AETNA", 1, Telling.DAY, null), act.started(Telling.facts(code)),
				act.completed(Telling.facts(code)), act.amended(Telling.facts(code, "2", "1", Telling.DAY)),
				withdrawn.completed(Telling.facts(code)), withdrawn.enteredInError(),
				unpriced.completed(Telling.facts("nobody-priced-it")));
	}

	@Test
	void makesTheSameOfTheSameEvents() {
		for (var module : List.of("billing", "procedures", "reconciliation")) {
			var replay = shadow(module);

			assertThat(replay.path("state").asString()).as(replay.toString()).isEqualTo("done");
			assertThat(replay.path("done").asLong()).isPositive().isEqualTo(replay.path("total").asLong());
			assertThat(differences(replay)).isEmpty();
		}
		assertThat(owner.query("select count(*) from pg_database where datname like '%shadow%'")).isEqualTo("0");
	}

	@Test
	void listsWhatWasSpoilt() {
		var other = UUID.randomUUID();
		owner.run("update procedures.roster set name = 'Nobody' where patient_id = '%s'".formatted(patient));
		owner.run("""
				insert into reconciliation.act select '%s', patient_id, version, told_since, state, code_system, code,
					quantity, unit, service_date, lane, position from reconciliation.act where procedure_id = '%s'
				""".formatted(other, act.id));
		owner.run("delete from reconciliation.charge where procedure_id = '%s' and state = 'posted'".formatted(act.id));

		assertThat(differences(shadow("procedures"))).containsExactly("roster different");
		assertThat(differences(shadow("reconciliation"))).containsExactlyInAnyOrder("acts missing in the copy",
				"charges missing here");

		assertThat(again("procedures", "start")).isEqualTo("done");
		assertThat(again("reconciliation", "start")).isEqualTo("done");
		assertThat(differences(shadow("procedures"))).isEmpty();
		assertThat(differences(shadow("reconciliation"))).isEmpty();
	}

	/** (C4) All that was ever told is told once more. */
	@Test
	void doublesNothingInPlace() throws Exception {
		var charges = billing.told(act.id);
		var balance = billing.balance(patient);
		var entries = billing.entries(patient).size();

		for (var module : List.of("billing", "procedures", "reconciliation")) {
			assertThat(again(module, "start")).isEqualTo("done");
		}

		assertThat(billing.told(act.id)).isEqualTo(charges);
		assertThat(billing.balance(patient)).isEqualTo(balance).isEqualTo("862.80");
		assertThat(billing.entries(patient)).hasSize(entries);
		assertThat(billing.api().get("/reconciliation/drift").json().path("findings")).isEmpty();
		try (var connection = owner.connect()) {
			assertThat(Invariants.broken(connection).keySet()).noneMatch(it -> it.startsWith("I3")
					|| it.startsWith("I5 every reader"));
		}
	}

	@Test
	void readsAgainFromAPositionAndLeavesTheOtherLanes() {
		var lane = owner.query("select lane from outbox.event where aggregate_id = '%s' limit 1".formatted(act.id));
		var head = Long.parseLong(owner.query("select head from outbox.lane where lane = " + lane));

		var replay = replay("billing", Map.of("from", lane + "." + (head - 1), "into", "place"));

		assertThat(replay.path("total").asLong()).isEqualTo(2);
		assertThat(finished(replay).path("state").asString()).isEqualTo("done");
	}

	/** To forget millions of rows takes longer than a request's statement may. */
	@Test
	void takesTheTimeItNeedsInPlace() {
		planted("before delete on reconciliation.charge for each statement", "perform pg_sleep(9); return null;", () ->
				assertThat(again("reconciliation", "start")).isEqualTo("done"));
	}

	/** Nothing is set back of which no record says so. */
	@Test
	void setsNothingBackThatIsNotRecorded() {
		delivered.await();
		var act = "select xmin from reconciliation.act where procedure_id = '%s'".formatted(this.act.id);
		var before = owner.query(act);

		planted("after insert on outbox.replay deferrable initially deferred for each row",
				"raise exception 'planted' using errcode = '57P01';", () ->
				assertThat(billing.api().post("/operations/subscriptions/reconciliation/replay",
						Map.of("into", "place")).status()).isEqualTo(503));

		delivered.await();
		assertThat(owner.query(act)).isEqualTo(before);
		assertThat(again("reconciliation", "start")).isEqualTo("done");
		assertThat(owner.query(act)).isNotEqualTo(before);
	}

	@Test
	void refusesToLeaveAnythingOut() {
		assertThat(billing.api().post("/operations/subscriptions/billing/replay",
				Map.of("from", "5.1000000", "into", "place")).body()).contains("422", "nothing may be left out");
		assertThat(billing.api().post("/operations/subscriptions/billing/replay",
				Map.of("from", "yesterday", "into", "place")).body()).contains("422", "\"from\"");
		assertThat(billing.api().post("/operations/subscriptions/billing/replay", Map.of("from", "start")).body())
				.contains("422", "\"into\"");
		assertThat(billing.api().post("/operations/subscriptions/nobody/replay", Map.of("into", "shadow")).status())
				.isEqualTo(404);
	}

	@Test
	void readsOneThingAtATime() {
		var first = replay("billing", Map.of("into", "shadow"));

		var second = billing.api().post("/operations/subscriptions/billing/replay", Map.of("into", "place"));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text("/existingId")).isEqualTo(first.path("id").asString());

		assertThat(finished(first).path("state").asString()).isEqualTo("done");
	}

	@Test
	void areListedTheNewestFirst() {
		var older = replay("procedures", Map.of("into", "place"));
		var newer = replay("reconciliation", Map.of("into", "place"));
		delivered.await();

		var first = billing.api().get("/operations/replays?limit=1");
		var next = billing.api().get("/operations/replays?limit=1&after=" + first.text("/next"));

		assertThat(first.text("/items/0/id")).isEqualTo(newer.path("id").asString());
		assertThat(next.text("/items/0/id")).isEqualTo(older.path("id").asString());
		assertThat(next.text("/items/0/state")).isEqualTo("done");
		assertThat(billing.api().get("/operations/replays?after=bm8").field()).isEqualTo("after");
	}

	/** To make a copy takes its time; whoever looks meanwhile must not take the replay for abandoned. */
	@Test
	void isAliveWhileItsCopyIsMade() {
		var replay = replay("procedures", Map.of("into", "shadow"));
		var locks = """
				select case when exists (select from pg_database where datname = current_database() || '_shadow_procedures')
					then (select count(*) from pg_locks where locktype = 'advisory' and granted
						and (classid::bigint << 32 | objid::bigint) = hashtextextended('%s', 0)) end
				""".formatted(replay.path("id").asString());

		var seen = owner.query(locks);
		for (var until = System.nanoTime() + 30_000_000_000L; seen == null && System.nanoTime() < until;) {
			seen = owner.query(locks);
		}

		assertThat(seen).isEqualTo("1");
		assertThat(finished(replay).path("state").asString()).isEqualTo("done");
	}

	@Test
	void saysHowManyMoreDifferAreNotListed() {
		var id = TimeOrderedIds.next();
		var found = new Differences();
		IntStream.range(0, Differences.MOST_LISTED + 2).forEach(n -> found.add(
				new Difference("things", "n" + n, Difference.Kind.DIFFERENT, "{}", "{}")));

		replays.begin(id, "billing", Target.SHADOW, "start", "test", List.of(), 0);
		replays.note(id, found);
		replays.ended(id, null);

		var replay = billing.api().get("/operations/replays/" + id).json();
		assertThat(replay.path("differences").asInt()).isEqualTo(Differences.MOST_LISTED);
		assertThat(replay.path("unlisted").asInt()).isEqualTo(2);
	}

	private void planted(String when, String body, Runnable meanwhile) {
		owner.run("create function public.planted() returns trigger language plpgsql as $$ begin %s end $$"
				.formatted(body));
		owner.run("create %s trigger planted %s execute function public.planted()"
				.formatted(when.contains("deferred") ? "constraint" : "", when));
		try {
			meanwhile.run();
		}
		finally {
			owner.run("drop function public.planted cascade");
		}
	}

	private String again(String module, String from) {
		var replay = replay(module, Map.of("from", from, "into", "place"));
		delivered.await();
		return finished(replay).path("state").asString();
	}

	private JsonNode shadow(String module) {
		return finished(replay(module, Map.of("into", "shadow")));
	}

	private JsonNode replay(String module, Map<String, String> wanted) {
		var answer = billing.api().post("/operations/subscriptions/" + module + "/replay", wanted);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
		return answer.json();
	}

	private JsonNode finished(JsonNode replay) {
		var now = replay;
		while (now.path("state").asString().equals("running")) {
			now = billing.api().get("/operations/replays/" + replay.path("id").asString()).json();
		}
		return now;
	}

	private List<String> differences(JsonNode replay) {
		var page = billing.api().get("/operations/replays/%s/differences".formatted(replay.path("id").asString()));
		return page.json().path("items").valueStream()
				.map(it -> it.path("what").asString() + " " + it.path("kind").asString()).toList();
	}
}
