package outbox.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.Api;
import concord.Api.Answer;
import concord.OwnerSql;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Position;
import tools.jackson.databind.JsonNode;

/** A part that left, and is put back from its file: what a reader sees of it in between, and after. */
@PartsTest
class RestoringTests {

	private static final String SET_BACK = """
			update outbox.checkpoint set position = outbox.first_of(%d) - 1 where subscription = 'reconciliation'
			""";

	private static final String READ = """
			select string_agg(lane || '.' || position, ' ' order by lane) from outbox.checkpoint
			where subscription = 'reconciliation'
			""";

	/** What the reader made of the part, in its order of each lane. */
	private static final String MADE = """
			select string_agg(drill_id || ' ' || version || ' ' || lane || '.' || position, ',' order by lane, n)
			from reconciliation.drill where position between outbox.first_of(%1$d) and outbox.last_of(%1$d)
			""";

	@Autowired SmallParts small;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;
	@LocalServerPort int port;

	private Api api;
	private long part;
	private String file;

	@BeforeEach
	void archive() {
		api = new Api(port);
		small.cut();
		part = small.fill();
		delivered.await();
		file = leave(part);
	}

	@Test
	void isReadAgainWithTheSameResult() throws Exception {
		var made = owner.query(MADE.formatted(part));
		owner.run("truncate reconciliation.drill");

		assertThat(putBack(file)).isEqualTo("part %d is as it was archived: %d events"
				.formatted(part, CsvPart.of(file).events()));
		owner.run(SET_BACK.formatted(part));
		delivered.await();

		assertThat(made).isNotEmpty();
		assertThat(owner.query(MADE.formatted(part))).isEqualTo(made);
		var again = api.post("/operations/log/parts/%d/drop".formatted(part), CsvPart.of(file).proof());
		assertThat(again.status()).as(again.body()).isEqualTo(200);
	}

	@Test
	void isRefusedWhereItIsNotWhatWasArchived() {
		assertThatThrownBy(() -> putBack(file.replaceFirst("\"\"order\"\": \"\"fine\"\"", "\"\"order\"\": \"\"bad\"\"")))
				.hasMessageContaining("was altered");
		assertThatThrownBy(() -> putBack(file.substring(0, file.lastIndexOf('\n', file.length() - 2) + 1)))
				.hasMessageContaining("is not what was archived");
		assertThatThrownBy(() -> owner.query("select outbox.verify_part(12345)"))
				.hasMessageContaining("was never archived");
	}

	@Test
	void isMissedByWhoeverIsSentBackToIt() {
		assertThatThrownBy(() -> owner.run(SET_BACK.formatted(part)))
				.hasMessageContaining("they must be put back first: " + part);
	}

	/** It would forget what it made, and stand still at the hole. */
	@Test
	void isMissedByAReplayThatWouldComeToItLater() throws Exception {
		putBack(file);
		var later = small.fill();
		var last = small.fill();
		delivered.await();
		var files = List.of(leave(later), leave(last));
		var read = owner.query(READ);

		var refused = replayFrom(part);

		assertThat(refused.status()).as(refused.body()).isEqualTo(409);
		assertThat(refused.text("/detail")).endsWith("put them back from the archive first: %d-%d.".formatted(later, last));
		assertThat(owner.query(READ)).isEqualTo(read);
		assertThatThrownBy(() -> owner.run(SET_BACK.formatted(part))).hasMessageContaining(later + ", " + last);

		putBack(later, files.getFirst());
		assertThat(replayFrom(part).text("/detail")).endsWith("first: %d.".formatted(last));
		putBack(last, files.getLast());
		var begun = replayFrom(part);
		assertThat(begun.status()).as(begun.body()).isEqualTo(202);
		delivered.await();
		assertThat(api.get("/operations/replays/" + begun.text("/id")).text("/state")).isEqualTo("done");
	}

	private String leave(long number) {
		var csv = api.get("/operations/log/parts/" + number).body();
		var dropped = api.post("/operations/log/parts/%d/drop".formatted(number), CsvPart.of(csv).proof());
		assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
		return csv;
	}

	private Answer replayFrom(long number) {
		var from = IntStream.range(0, Position.LANES).mapToObj(lane -> lane + "." + Math.max(1, number * SmallParts.SIZE))
				.collect(Collectors.joining(","));
		return api.post("/operations/subscriptions/reconciliation/replay", Map.of("from", from, "into", "place"));
	}

	/** (A module that came after the archive and wants all of it.) It stands still, says so, and goes on by itself. */
	@Test
	void stopsWhoeverBeginsInItUntilItIsPutBack() throws Exception {
		owner.run("alter table outbox.checkpoint disable trigger only_to_what_is_there");
		owner.run(SET_BACK.formatted(part));
		owner.run("alter table outbox.checkpoint enable trigger only_to_what_is_there");

		var first = Math.max(1, part * SmallParts.SIZE);
		assertThat(subscription().path("missing").asInt()).isEqualTo(Position.LANES);
		assertThat(subscription().path("firstMissing").asString()).isEqualTo("0." + first);
		assertThat(subscription().path("unread").asLong()).isEqualTo(CsvPart.of(file).events());
		assertThat(api.get("/actuator/health").body()).contains("\"DEGRADED\"", "\"missing\":" + Position.LANES);

		putBack(file);
		delivered.await();

		assertThat(subscription().path("missing").asInt()).isZero();
		assertThat(subscription().path("firstMissing").isNull()).isTrue();
	}

	private String putBack(String csv) throws SQLException, IOException {
		return putBack(part, csv);
	}

	/** As docs/operations.md says it, in one transaction. */
	private String putBack(long number, String csv) throws SQLException, IOException {
		try (var connection = owner.connect(); var sql = connection.createStatement()) {
			connection.setAutoCommit(false);
			sql.execute("select outbox.make_part(%d * outbox.part_size())".formatted(number));
			connection.unwrap(PGConnection.class).getCopyAPI()
					.copyIn("copy outbox.event from stdin with (format csv, header match)", new StringReader(csv));
			try (var verified = sql.executeQuery("select outbox.verify_part(%d)".formatted(number))) {
				verified.next();
				var said = verified.getString(1);
				connection.commit();
				return said;
			}
		}
	}

	private JsonNode subscription() {
		return api.get("/operations/subscriptions").json().path("items").valueStream()
				.filter(it -> it.path("name").asString().equals("reconciliation")).findFirst().orElseThrow();
	}
}
