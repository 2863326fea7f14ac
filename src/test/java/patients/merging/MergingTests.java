package patients.merging;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import concord.OwnerSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;

/** Two records of one person become one, and two again: F3, C10, C20. */
@ConcordTest
class MergingTests {

	private static final int CLIENTS = 64;

	private static final int PAIRS = 8;

	@LocalServerPort int port;
	@Autowired Delivered delivered;
	@Autowired OwnerSql owner;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	@Test
	void answersWithTheSurvivorWhoeverAsksForTheOldRecord() {
		var old = registered();
		var survivor = registered();
		var value = UUID.randomUUID().toString();
		var identified = api.put("/patients/" + old.id(), with(body(), "identifiers",
				List.of(Map.of("system", "urn:test:old", "value", value))), 1);
		assertThat(identified.status()).as(identified.body()).isEqualTo(200);

		var merged = merge(old, survivor);

		assertThat(merged.status()).as(merged.body()).isEqualTo(200);
		assertThat(merged.id()).isEqualTo(survivor.id());
		assertThat(merged.text("/replaces/0")).isEqualTo(old.id().toString());
		assertThat(read(old)).isEqualTo(survivor.id());
		assertThat(found(Map.of("mrn", old.text("/mrn")))).containsExactly(survivor.id().toString());
		assertThat(found(Map.of("identifier", Map.of("system", "urn:test:old", "value", value))))
				.containsExactly(survivor.id().toString());
	}

	@Test
	void writesToTheSurvivorWhatIsSaidOfTheOldRecord() {
		var old = registered();
		var survivor = registered();
		merge(old, survivor);

		var covered = api.post("/patients/" + old.id() + "/coverages", coverage(1, "2025-01-01"));
		var corrected = api.put("/patients/" + old.id(), body(), 1);

		assertThat(covered.text("/patientId")).isEqualTo(survivor.id().toString());
		assertThat(corrected.id()).isEqualTo(survivor.id());
		assertThat(corrected.version()).isEqualTo(2);
	}

	@Test
	void restoresWhatWasTheRecordsOwn() {
		var old = registered();
		var survivor = registered();
		api.post("/patients/" + old.id() + "/coverages", coverage(1, "2025-01-01"));
		merge(old, survivor);
		api.post("/patients/" + survivor.id() + "/coverages", coverage(2, "2025-01-01"));
		assertThat(coverages(survivor)).hasSize(2).isEqualTo(coverages(old));

		var restored = api.post("/patients/" + old.id() + "/unmerge", null);

		assertThat(restored.id()).isEqualTo(old.id());
		assertThat(restored.version()).isEqualTo(3);
		assertThat(coverages(old)).containsExactly("1");
		assertThat(coverages(survivor)).containsExactly("2");
		assertThat(api.get("/patients/" + survivor.id()).json().path("replaces")).isEmpty();
		assertThat(api.post("/patients/" + old.id() + "/unmerge", null).problem()).isEqualTo("not-allowed");
	}

	@Test
	void goesThroughChains() {
		var first = registered();
		var second = registered();
		var third = registered();
		merge(first, second);
		merge(second, third);
		assertThat(read(first)).isEqualTo(third.id());

		api.post("/patients/" + second.id() + "/unmerge", null);
		assertThat(read(first)).isEqualTo(second.id());
		assertThat(read(third)).isEqualTo(third.id());
	}

	@Test
	void isRefusedWhereARecordIsNotThere() {
		var patient = registered();

		var nobody = Map.of("survivorId", UUID.randomUUID());
		assertThat(api.post("/patients/" + patient.id() + "/merge", nobody).field()).isEqualTo("survivorId");
		assertThat(merge(patient, patient).field()).isEqualTo("survivorId");
		assertThat(api.post("/patients/" + patient.id() + "/merge", Map.of()).field()).isEqualTo("survivorId");
		assertThat(api.post("/patients/" + UUID.randomUUID() + "/merge", Map.of("survivorId", patient.id())).status())
				.isEqualTo(404);
		assertThat(api.post("/patients/" + UUID.randomUUID() + "/unmerge", null).status()).isEqualTo(404);
	}

	@Test
	void isRefusedWhereOneWasMergedAlready() {
		var old = registered();
		var survivor = registered();
		var other = registered();
		merge(old, survivor);

		assertThat(merge(old, other).problem()).isEqualTo("not-allowed");
		assertThat(merge(other, old).problem()).isEqualTo("not-allowed");
		assertThat(merge(survivor, old).problem()).isEqualTo("not-allowed");
	}

	@Test
	void isRefusedWhereTheRecordsContradictEachOther() {
		var one = registered();
		var other = registered();
		var dead = registered();
		api.post("/patients/" + one.id() + "/coverages", coverage(1, "2025-01-01"));
		api.post("/patients/" + other.id() + "/coverages", coverage(1, "2024-01-01"));
		assertThat(api.send("POST", "/patients/" + dead.id() + "/death", Map.of("date", "2025-02-01"),
				"If-Match", "\"1\"").status()).isEqualTo(200);

		assertThat(merge(one, other).text("/detail")).contains("Coverages of one rank overlap");
		assertThat(merge(dead, other).text("/detail")).contains("death");
		assertThat(merge(other, dead).status()).isEqualTo(200);
	}

	@Test
	void isRefusedForTwoWhoWereToldApart() {
		var one = registered();
		var other = registered();
		assertThat(api.post("/patients/" + one.id() + "/duplicates/decide",
				Map.of("patientId", other.id(), "decision", "not-same")).status()).isBetween(200, 204);

		assertThat(merge(one, other).text("/detail")).contains("two persons");
	}

	@Test
	void keepsWhatWasRestrictedClosed() {
		var old = registered();
		var survivor = registered();
		owner.run("insert into patients.restriction (restriction_id, patient_id, reason, restricted_at, restricted_by, "
				+ "may_open) values ('%s', '%s', 'vip', now(), 'somebody', '{somebody}')"
						.formatted(UUID.randomUUID(), old.id()));
		api.post("/patients/" + old.id() + "/merge", Map.of("survivorId", survivor.id()),
				"Concord-Break-Glass", "merging");

		assertThat(api.get("/patients/" + survivor.id()).status()).isEqualTo(403);
		assertThat(api.get("/patients/" + old.id()).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void leavesClosedWhatWasRestrictedAnewMeanwhile(boolean isAskedOfTheOldRecord) {
		var old = registered();
		var survivor = registered();
		api.post("/patients/" + old.id() + "/restriction", Map.of("reason", "vip"));
		merge(old, survivor);

		api.post("/patients/" + (isAskedOfTheOldRecord ? old : survivor).id() + "/restriction",
				Map.of("reason", "works here"));
		api.post("/patients/" + old.id() + "/unmerge", null);

		for (var record : List.of(old, survivor)) {
			var restriction = api.get("/patients/" + record.id() + "/restriction");
			assertThat(restriction.json().path("restricted").asBoolean()).isTrue();
			assertThat(restriction.text("/reason")).isEqualTo("works here");
		}
	}

	@Test
	void opensAllTheRecordsOnceTheRestrictionIsLifted() {
		var old = registered();
		var survivor = registered();
		api.post("/patients/" + old.id() + "/restriction", Map.of("reason", "vip"));
		api.post("/patients/" + survivor.id() + "/restriction", Map.of("reason", "works here"));
		merge(old, survivor);

		api.post("/patients/" + survivor.id() + "/restriction/lift", Map.of("reason", "left the house"));
		api.post("/patients/" + old.id() + "/unmerge", null);

		assertThat(api.get("/patients/" + old.id()).json().path("restricted").asBoolean()).isFalse();
		assertThat(api.get("/patients/" + survivor.id()).json().path("restricted").asBoolean()).isFalse();
	}

	@Test
	void keepsOneCoverageOfEachRankWhicheverRecordItIsRecordedFor() {
		var old = registered();
		var survivor = registered();
		var ofOld = api.post("/patients/" + old.id() + "/coverages", coverage(1, "2025-01-01"));
		merge(old, survivor);

		var again = api.post("/patients/" + survivor.id() + "/coverages", coverage(1, "2025-06-01"));
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.problem()).isEqualTo("conflict");
		var earlier = api.post("/patients/" + old.id() + "/coverages", coverage(1, "2024-01-01"));
		assertThat(earlier.status()).isEqualTo(409);
		var second = api.post("/patients/" + survivor.id() + "/coverages", coverage(2, "2025-01-01"));
		assertThat(correct(second, coverage(1, "2025-01-01"), 1).problem()).isEqualTo("conflict");
		assertThat(correct(ofOld, coverage(2, "2025-01-01"), 1).problem()).isEqualTo("conflict");
		assertThat(correct(ofOld, coverage(1, "2025-02-01"), 1).status()).isEqualTo(200);
		var withdrawn = with(coverage(1, "2025-02-01"), "status", "entered-in-error");
		assertThat(correct(ofOld, withdrawn, 2).status()).isEqualTo(200);
		assertThat(correct(second, coverage(1, "2025-01-01"), 1).status()).isEqualTo(200);
	}

	/** Each of the two may be asked for, and not both. */
	@Test
	void keepsOneCoverageOfEachRankWhereItIsStartedWhileTheRecordsAreMerged() {
		for (int i = 0; i < PAIRS; i++) {
			var old = registered();
			var survivor = registered();
			api.post("/patients/" + old.id() + "/coverages", coverage(1, "2025-01-01"));

			var answers = race(2, n -> () -> n == 0 ? merge(old, survivor)
					: api.post("/patients/" + survivor.id() + "/coverages", coverage(1, "2025-01-01")));

			assertThat(answers.stream().map(Answer::status)).containsAnyOf(200, 201).contains(409);
		}
	}

	@Test
	void keepsOneCoverageOfEachRankWhereThoseOfTwoRecordsAreCorrectedAtOnce() {
		var old = registered();
		var survivor = registered();
		var ofOld = api.post("/patients/" + old.id() + "/coverages", coverage(1, "2025-01-01"));
		var ofSurvivor = api.post("/patients/" + survivor.id() + "/coverages", coverage(2, "2025-01-01"));
		merge(old, survivor);

		var answers = race(2, n -> () -> correct(n == 0 ? ofOld : ofSurvivor, coverage(3, "2025-01-01"), 1));

		assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
	}

	/** A person is an inpatient once, under whichever record (C20). */
	@Test
	void admitsThePersonOnce() {
		var old = registered();
		var survivor = registered();
		delivered.await();
		merge(old, survivor);
		delivered.await();

		var answers = race(n -> () -> api.post("/encounters", Map.of("patientId", (n % 2 == 0 ? old : survivor).id(),
				"class", "IMP", "start", "2025-03-01T09:00:00-05:00")));

		assertThat(answers.stream().filter(it -> it.status() == 201)).hasSize(1);
		assertThat(answers.stream().map(Answer::status)).allMatch(it -> it == 201 || it == 409 || it == 503 || it == 429);
	}

	/** In a circle, and each into each: nobody waits for ever, and the person is known under one record (C10). */
	@Test
	void leavesOneRecordWhenAllAreMergedAtOnce() {
		var records = IntStream.range(0, 4).mapToObj(n -> registered()).toList();

		var answers = race(n -> () -> merge(records.get(n % 4), records.get((n % 4 + 1 + n / 4 % 3) % 4)));

		assertThat(answers.stream().map(Answer::status)).allMatch(it -> it == 200 || it == 409 || it == 503 || it == 429);
		assertThat(answers.stream().filter(it -> it.status() == 200)).hasSizeBetween(1, 3);
		var merged = owner.query("select count(*) from patients.patient where merged_into is not null and patient_id in ("
				+ String.join(", ", records.stream().map(it -> "'" + it.id() + "'").toList()) + ")");
		assertThat(merged).isEqualTo("" + answers.stream().filter(it -> it.status() == 200).count());
		assertThat(records.stream().map(this::read).distinct()).hasSize(4 - Integer.parseInt(merged));
	}

	private static List<Answer> race(IntFunction<Callable<Answer>> attempt) {
		return race(CLIENTS, attempt);
	}

	private static List<Answer> race(int clients, IntFunction<Callable<Answer>> attempt) {
		try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
			return callers.invokeAll(IntStream.range(0, clients).mapToObj(attempt).toList()).stream()
					.map(it -> it.resultNow()).toList();
		}
		catch (InterruptedException e) {
			throw new AssertionError(e);
		}
	}

	private Answer registered() {
		var answer = api.post("/patients", body());
		assertThat(answer.status()).as(answer.body()).isEqualTo(201);
		return answer;
	}

	private Answer merge(Answer subsumed, Answer survivor) {
		return api.post("/patients/" + subsumed.id() + "/merge", Map.of("survivorId", survivor.id()));
	}

	private Answer correct(Answer coverage, Object said, int version) {
		return api.put("/coverages/" + coverage.id(), said, version);
	}

	private UUID read(Answer record) {
		return api.get("/patients/" + record.id()).id();
	}

	private List<String> found(Object search) {
		return api.post("/patients/search", search).json().path("items").valueStream()
				.map(it -> it.path("id").asString()).toList();
	}

	private List<String> coverages(Answer record) {
		return api.get("/patients/" + record.id() + "/coverages").json().path("items").valueStream()
				.map(it -> it.path("rank").asString()).toList();
	}

	private static Map<String, Object> body() {
		return Map.of("name", Map.of("family", "M" + UUID.randomUUID(), "given", List.of("Ana")),
				"birthDate", "1980-04-02", "sex", "female");
	}

	private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
		var all = new LinkedHashMap<>(body);
		all.put(field, value);
		return all;
	}

	private static Map<String, Object> coverage(int rank, String start) {
		return Map.of("payer", Map.of("code", "AETNA", "name", "Aetna"), "memberNumber", "W1", "rank", rank,
				"period", Map.of("start", start));
	}
}
