package outbox.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.OwnerSql;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Position;
import outbox.Publishing;
import reconciliation.drill.DrillHandler;
import tools.jackson.databind.JsonNode;

/** What may leave the log and what stays in it. */
@PartsTest
class PartsTests {

	private static final int EVENTS = Position.LANES * SmallParts.SIZE;

	@Autowired SmallParts small;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	private Api api;
	private long part;

	@BeforeEach
	void aFullPartThatEverybodyHasRead() {
		api = new Api(port);
		small.cut();
		part = small.fill();
		delivered.await();
	}

	@AfterEach
	void repair() {
		handler.failing.clear();
		api.post("/operations/parked/redrive", "{}");
		owner.run("delete from outbox.replay where started_by = 'over'");
		owner.run("delete from outbox.parked where subscription = 'sleeper'");
		owner.run("delete from outbox.checkpoint where subscription = 'sleeper'");
		owner.run("delete from outbox.subscription where name = 'sleeper'");
	}

	@Test
	void leaveOnceTheyAreFullReadAndArchived() {
		var shown = shown(part);
		assertThat(shown.path("archivable").asBoolean()).as("%s", shown).isTrue();
		assertThat(shown.path("last").asLong() - shown.path("first").asLong() + 1)
				.isEqualTo(part == 0 ? SmallParts.SIZE - 1 : SmallParts.SIZE);

		var archive = archive(part);
		var left = api.post(at(part) + "/drop", archive.proof());

		assertThat(left.status()).as(left.body()).isEqualTo(200);
		assertThat(archive.events()).isEqualTo(shown.path("events").asLong());
		assertThat(left.text("/digest")).isEqualTo(archive.digest());
		assertThat(left.text("/archivedBy")).isEqualTo("admin");
		assertThat(left.json().path("kept").asBoolean()).isFalse();
		assertThat(owner.query("select to_regclass('outbox.event_%d')".formatted(part))).isNull();
		assertThat(owner.query("select count(*) from outbox.event where position between outbox.first_of(%1$d) "
				.formatted(part) + "and outbox.last_of(%d)".formatted(part))).isEqualTo("0");
		assertThat(api.get(at(part)).status()).isEqualTo(404);
		assertThat(api.post(at(part) + "/drop", archive.proof()).text("/detail")).contains("not in the log");
	}

	@Test
	void stayUntilTheyAreFull() {
		assertThat(shown(part + 1).path("whyNot").asString()).startsWith("it is not full: lane ");
		assertThat(refused(part + 1, archive(part + 1).proof())).contains("it is not full: lane ");
	}

	@Test
	void stayWhileAModuleHasNotReadThem() {
		var proof = archive(part).proof();
		owner.run("insert into outbox.subscription (name) values ('sleeper')");
		owner.run("insert into outbox.checkpoint select 'sleeper', lane, outbox.last_of(%d) - (lane / 63) "
				.formatted(part) + "from outbox.lane");

		assertThat(refused(part, proof)).contains("it is unread by sleeper");
		assertThat(shown(part).path("whyNot").asString()).isEqualTo("it is unread by sleeper");

		owner.run("update outbox.subscription set retired_at = now() where name = 'sleeper'");
		assertThat(api.post(at(part) + "/drop", proof).status()).isEqualTo(200);
	}

	@Test
	void stayWhileTheyAreReadAgain() {
		var proof = archive(part).proof();
		owner.run("insert into outbox.replay (replay_id, subscription, target, started_from, started_by, heads, total) "
				+ "values (gen_random_uuid(), 'billing', 'shadow', 'start', 'test', '{}', 0)");

		assertThat(refused(part, proof)).contains("billing is being replayed");

		owner.run("update outbox.replay set ended_at = now()");
		assertThat(api.post(at(part) + "/drop", proof).status()).isEqualTo(200);
	}

	/** A replay in place is over when all is read again, whether or not anybody looks. */
	@Test
	void areNotKeptByAReplayThatIsOver() {
		var proof = archive(part).proof();
		owner.run("insert into outbox.replay (replay_id, subscription, target, started_from, started_by, heads, total) "
				+ "select gen_random_uuid(), 'billing', 'place', 'start', 'over', array_agg(head order by lane), 7 "
				+ "from outbox.lane");

		assertThat(shown(part).path("archivable").asBoolean()).isTrue();
		assertThat(owner.query("select done || ' ' || (ended_at is not null) from outbox.replay where started_by = 'over'"))
				.isEqualTo("7 true");

		owner.run("update outbox.replay set ended_at = null where started_by = 'over'");
		assertThat(api.post(at(part) + "/drop", proof).status()).isEqualTo(200);
	}

	@Test
	void areNotKeptByWhatARetiredModuleHasParked() {
		var proof = archive(part).proof();
		owner.run("insert into outbox.subscription (name) values ('sleeper')");
		owner.run("insert into outbox.parked (subscription, lane, position, stream, attempts, error) values ('sleeper', 7, "
				+ "outbox.last_of(%d), gen_random_uuid(), 3, 'test')".formatted(part));
		assertThat(refused(part, proof)).contains("1 of its events are parked by sleeper");

		owner.run("update outbox.subscription set retired_at = now() where name = 'sleeper'");
		assertThat(shown(part).path("archivable").asBoolean()).isTrue();
		assertThat(api.post(at(part) + "/drop", proof).status()).isEqualTo(200);
	}

	@Test
	void stayWhileAnEventOfThemIsParked() {
		handler.failing.add("bad");
		publishing.publish("procedures", small.drill(7, "bad"));
		delivered.await();
		part = small.fill();
		delivered.await();
		var proof = archive(part).proof();

		assertThat(refused(part, proof)).contains("1 of its events are parked by reconciliation");

		handler.failing.clear();
		api.post("/operations/parked/redrive", "{}");
		assertThat(api.post(at(part) + "/drop", proof).status()).isEqualTo(200);
	}

	@Test
	void stayWhileTheyAreYoungerThanAsked() {
		var archive = archive(part);

		assertThat(refused(part, Map.of("events", archive.events(), "digest", archive.digest(), "before",
				"2020-01-01T00:00:00Z"))).contains("its youngest event was recorded at");
		assertThat(shown(part, "2020-01-01T00:00:00Z").path("archivable").asBoolean()).isFalse();
		assertThat(shown(part, "2999-01-01T00:00:00Z").path("archivable").asBoolean()).isTrue();
	}

	@Test
	void stayWhereTheArchiveIsNotWhatTheLogHas() {
		var archive = archive(part);

		assertThat(refused(part, Map.of("events", archive.events() - 1, "digest", archive.digest())))
				.contains("the archive is not what the log has");
		assertThat(refused(part, Map.of("events", archive.events(), "digest", "0".repeat(64))))
				.contains("the archive is not what the log has");
		assertThat(api.post(at(part) + "/drop", Map.of("events", EVENTS, "digest", "none")).field())
				.isEqualTo("digest");
	}

	@Test
	void areListedPageByPage() {
		var first = api.get("/operations/log/parts?limit=1");

		assertThat(first.json().at("/items")).hasSize(1);
		var next = api.get("/operations/log/parts?limit=1&after=" + first.text("/next"));
		assertThat(next.json().at("/items/0/number").asLong()).isEqualTo(1);
		assertThat(api.get("/operations/log/parts?after=bm8").field()).isEqualTo("after");
		assertThat(api.get(at(99_999)).status()).isEqualTo(404);
	}

	private String refused(long number, Map<String, Object> proof) {
		var answer = api.post(at(number) + "/drop", proof);
		assertThat(answer.status()).as(answer.body()).isEqualTo(409);
		assertThat(answer.problem()).isEqualTo("not-allowed");
		return answer.text("/detail");
	}

	private CsvPart archive(long number) {
		var answer = api.get(at(number));
		assertThat(answer.header("Content-Type")).startsWith("text/csv");
		return CsvPart.of(answer.body());
	}

	private JsonNode shown(long number) {
		return shown(number, "2999-01-01T00:00:00Z");
	}

	private JsonNode shown(long number, String before) {
		return api.get("/operations/log/parts?limit=200&before=" + before).json().path("items").valueStream()
				.filter(it -> it.path("number").asLong() == number).findFirst().orElseThrow();
	}

	private static String at(long number) {
		return "/operations/log/parts/" + number;
	}
}
