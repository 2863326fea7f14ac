package patients.payers;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Payers and plans, by the web and by file; and coverages under plans, through others. */
@ConcordTest
class PayersTests {

	@LocalServerPort
	int port;

	Api api;
	String code;

	@BeforeEach
	void open() {
		api = new Api(port);
		code = "P" + UUID.randomUUID().toString().substring(0, 8);
	}

	private Answer csv(String path, String lines) {
		return api.post(path, lines, "Content-Type", "text/csv");
	}

	private Answer cover(Map<String, Object> more) {
		var patient = api.post("/patients", """
				{"name":{"family":"Rivera"},"birthDate":"2015-04-02","sex":"female"}""").id();
		var body = new HashMap<String, Object>(Map.of("payer", Map.of("code", code, "name", "Aetna"),
				"memberNumber", "W1", "rank", 1, "period", Map.of("start", "2025-01-01")));
		body.putAll(more);
		return api.post("/patients/" + patient + "/coverages", body);
	}

	@Test
	void areAddedCorrectedAndFound() {
		var added = api.post("/payers", Map.of("code", code, "name", "Aetna", "electronicId", "60054"));

		assertThat(added.status()).as(added.body()).isEqualTo(201);
		assertThat(api.get("/payers?code=" + code).text("/items/0/id")).isEqualTo(added.id().toString());
		assertThat(api.post("/payers", Map.of("code", code, "name", "Other")).text("/existingId"))
				.isEqualTo(added.id().toString());
		var left = api.put("/payers/" + added.id(), Map.of("code", code, "name", "Aetna", "active", false), 1);
		assertThat(left.version()).isEqualTo(2);
		assertThat(left.json().path("active").asBoolean()).isFalse();
		assertThat(api.put("/payers/" + added.id(), Map.of("code", code, "name", "A"), 1).problem()).isEqualTo("stale");
		assertThat(api.put("/payers/" + added.id(), Map.of("code", code + "Y", "name", "A"), 2).field()).isEqualTo("code");
		assertThat(api.get("/payers/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void comeByFileOnTrialFirst() {
		var list = "code,name,electronic_id,active\n%s,Aetna,60054,\n%sX,Cigna,,false\n".formatted(code, code);

		assertThat(csv("/payers/import?dryRun=true", list).text("/added")).isEqualTo("2");
		assertThat(api.get("/payers?code=" + code).json().path("items")).isEmpty();
		assertThat(csv("/payers/import", list).text("/added")).isEqualTo("2");
		assertThat(csv("/payers/import", list).text("/unchanged")).isEqualTo("2");
		assertThat(csv("/payers/import", list.replace("Cigna", "Cigna II")).text("/changed")).isEqualTo("1");
		var plans = "payer,code,name,filing,active\n%s,GOLD,Gold PPO,12,\n".formatted(code);
		assertThat(csv("/insurance-plans/import", plans).text("/added")).isEqualTo("1");
		assertThat(csv("/insurance-plans/import", plans).text("/unchanged")).isEqualTo("1");
		assertThat(api.get("/insurance-plans?payer=" + code).text("/items/0/name")).isEqualTo("Gold PPO");
	}

	@Test
	void areRefusedByLine() {
		assertThat(csv("/payers/import", "code,name,electronic_id,active\nA,,1,\n").field()).isEqualTo("line 2: name");
		assertThat(csv("/payers/import", "code,name,electronic_id,active\nA,A,,maybe\n").field())
				.isEqualTo("line 2: active");
		var plan = "payer,code,name,filing,active\n";
		assertThat(csv("/insurance-plans/import", plan + code + ",G,Gold,12,\n").field()).isEqualTo("line 2: payer");
		assertThat(csv("/insurance-plans/import", plan + code + ",G,Gold,99,\n").field()).isEqualTo("line 2: filing");
	}

	@Test
	void haveThePlansACoverageMayName() {
		api.post("/payers", Map.of("code", code, "name", "Aetna"));
		var plan = api.post("/insurance-plans", Map.of("payer", code, "code", "GOLD", "name", "Gold PPO", "filing", "12"));
		assertThat(plan.status()).as(plan.body()).isEqualTo(201);

		var covered = cover(Map.of("plan", Map.of("code", "GOLD"), "groupNumber", "G-7", "relationship", "child",
				"subscriber", Map.of("family", "Rivera", "given", "Eva", "birthDate", "1985-01-01", "sex", "female")));

		assertThat(covered.status()).as(covered.body()).isEqualTo(201);
		assertThat(covered.text("/plan/name")).isEqualTo("Gold PPO");
		assertThat(covered.text("/relationship")).isEqualTo("child");
		assertThat(covered.text("/subscriber/given")).isEqualTo("Eva");
		assertThat(api.get("/coverages/" + covered.id()).body()).isEqualTo(covered.body());
		assertThat(cover(Map.of("plan", Map.of("code", "NONE"))).field()).isEqualTo("plan.code");
		api.put("/insurance-plans/" + plan.id(),
				Map.of("payer", code, "code", "GOLD", "name", "Gold PPO", "active", false), 1);
		assertThat(cover(Map.of("plan", Map.of("code", "GOLD"))).field()).isEqualTo("plan.code");
		assertThat(api.post("/insurance-plans", Map.of("payer", code + "X", "code", "G", "name", "G")).field())
				.isEqualTo("payer");
	}

	/** The hospital that has loaded no list works as ever; and so does the card of a payer from far away. */
	@Test
	void areCalledAsTheCardSaysWhileTheyAreOnNoList() {
		var covered = cover(Map.of("plan", Map.of("code", "B", "name", "Bronze")));

		assertThat(covered.status()).as(covered.body()).isEqualTo(201);
		assertThat(covered.text("/payer/name")).isEqualTo("Aetna");
		assertThat(covered.text("/plan/name")).isEqualTo("Bronze");
		assertThat(cover(Map.of("plan", Map.of("code", "B"))).field()).isEqualTo("plan.name");
		assertThat(unlisted()).contains(code);
		api.post("/payers", Map.of("code", code, "name", "Aetna Life"));
		assertThat(unlisted()).doesNotContain(code);
		assertThat(cover(Map.of()).text("/payer/name")).isEqualTo("Aetna Life");
	}

	private List<String> unlisted() {
		return api.get("/payers/unlisted").json().path("items").valueStream().map(it -> it.path("code").asString())
				.toList();
	}

	@Test
	void areNotTakenOnceTheyAreOutOfUseButByWhomTheyCoverAlready() {
		var payer = api.post("/payers", Map.of("code", code, "name", "Aetna"));
		var covered = cover(Map.of());
		api.put("/payers/" + payer.id(), Map.of("code", code, "name", "Aetna", "active", false), 1);

		assertThat(cover(Map.of()).field()).isEqualTo("payer.code");
		var ended = api.put("/coverages/" + covered.id(), Map.of("payer", Map.of("code", code, "name", "Aetna"),
				"memberNumber", "W1", "rank", 1, "period", Map.of("start", "2025-01-01", "end", "2025-06-30")), 1);
		assertThat(ended.text("/period/end")).isEqualTo("2025-06-30");
	}

	/** Who knows the core fields only destroys nothing by correcting them. */
	@Test
	void leaveAsItWasWhatACorrectionDoesNotName() {
		var covered = cover(Map.of("plan", Map.of("code", "B", "name", "Bronze"), "groupNumber", "G-7", "relationship",
				"19", "subscriber", Map.of("family", "Rivera")));
		assertThat(covered.text("/relationship")).isEqualTo("child");
		var body = new HashMap<String, Object>(Map.of("payer", Map.of("code", code, "name", "Aetna"),
				"memberNumber", "W2", "rank", 1, "period", Map.of("start", "2025-01-01")));

		var corrected = api.put("/coverages/" + covered.id(), body, 1);

		assertThat(corrected.text("/memberNumber")).isEqualTo("W2");
		assertThat(corrected.text("/plan/code")).isEqualTo("B");
		assertThat(corrected.text("/groupNumber")).isEqualTo("G-7");
		assertThat(corrected.text("/subscriber/family")).isEqualTo("Rivera");
		body.put("payer", Map.of("code", code + "Z", "name", "Other"));
		var moved = api.put("/coverages/" + covered.id(), body, 2);
		assertThat(moved.json().path("plan").isNull()).isTrue();
		assertThat(moved.json().path("groupNumber").isNull()).isTrue();
		assertThat(moved.text("/relationship")).isEqualTo("child");
		body.put("relationship", "self");
		assertThat(api.put("/coverages/" + covered.id(), body, 3).json().path("subscriber").isNull()).isTrue();
	}

	/** Whoever comes late with a card is covered from the day it says; whoever left is not, from the day they left. */
	@Test
	void coverFromADayThatIsPastToOneThatIs() {
		api.post("/payers", Map.of("code", code, "name", "Aetna"));
		var covered = cover(Map.of());
		var path = "/coverages/" + covered.id();
		var body = Map.of("payer", Map.of("code", code, "name", "Aetna"), "memberNumber", "W1", "rank", 1);

		var earlier = new HashMap<String, Object>(body);
		earlier.put("period", Map.of("start", "2024-07-01"));
		assertThat(api.put(path, earlier, 1).text("/period/start")).isEqualTo("2024-07-01");
		var ended = new HashMap<String, Object>(body);
		ended.put("period", Map.of("start", "2024-07-01", "end", "2024-12-31"));
		assertThat(api.put(path, ended, 2).text("/period/end")).isEqualTo("2024-12-31");

		var history = api.get(path + "/history");
		assertThat(history.json().path("items")).hasSize(3);
		assertThat(history.text("/items/2/changes/0/field")).isEqualTo("period");
		assertThat(history.text("/items/2/changes/0/after/end")).isEqualTo("2024-12-31");
		assertThat(history.text("/items/2/by")).isEqualTo("admin");
	}

	@Test
	void knowWhoIsInsured() {
		assertThat(cover(Map.of("relationship", "child")).field()).isEqualTo("subscriber");
		assertThat(cover(Map.of("subscriber", Map.of("family", "Rivera"))).field()).isEqualTo("subscriber");
		assertThat(cover(Map.of("relationship", "aunt")).field()).isEqualTo("relationship");
		assertThat(cover(Map.of()).text("/relationship")).isEqualTo("self");
	}
}
