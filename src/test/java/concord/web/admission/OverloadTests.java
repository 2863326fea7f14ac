package concord.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.OwnerSql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;

/** More than can be done is asked of a Concord with two connections for requests. */
@SmallConcord
class OverloadTests {

	private static final int ROUNDS = Integer.getInteger("overload.rounds", 3);
	private static final int SECONDS = Integer.getInteger("overload.seconds", 2);
	private static final double SHARE = Double.parseDouble(System.getProperty("overload.share", "0.8"));

	@Autowired OwnerSql owner;
	@Autowired Delivered delivered;
	@LocalServerPort int port;

	@Test
	void leavesWhatCanBeDoneDone() throws InterruptedException {
		var api = new Api(port);
		var best = new ArrayList<Long>();
		var overloaded = new ArrayList<Long>();

		Crowd.steady(4, 1, n -> api.get("/operations/work"));
		for (var round = 0; round < ROUNDS; round++) {
			best.add(done(Crowd.steady(4, SECONDS, n -> api.get("/operations/work"))));
			var tenfold = (int) (10 * best.getLast() / SECONDS);
			overloaded.add(done(Crowd.arriving(tenfold, SECONDS, n -> api.get("/operations/work"))));
		}

		System.out.printf("done in %d s: %s, ten times as much asked: %s%n", SECONDS, best, overloaded);
		assertThat((double) median(overloaded)).isGreaterThanOrEqualTo(SHARE * median(best));
	}

	@Test
	void keepsWhatItAcknowledgesAndGoesOnDelivering() {
		var api = new Api(port);

		var answers = Crowd.atOnce(200, n -> api.post("/patients", """
				{"name":{"family":"Crowd","given":["N"]},"birthDate":"1980-04-02","sex":"female",
				 "identifiers":[{"system":"urn:crowd","value":"%d"}]}""".formatted(n)));

		var acknowledged = done(answers);
		assertThat(acknowledged).isPositive();
		assertThat(owner.query("select count(*) from patients.patient where family = 'Crowd'"))
				.isEqualTo("" + acknowledged);
		delivered.await();
		assertThat(owner.query("""
				select count(*) from procedures.roster join patients.patient p using (patient_id) where p.family = 'Crowd'
				""")).isEqualTo("" + acknowledged);
	}

	/** Refused are those beyond the account's share and those beyond the queue; each is told when to come again. */
	private static long done(List<Answer> answers) {
		assertThat(answers).allSatisfy(answer -> {
			if (answer.status() >= 400) {
				assertThat(answer.status() + " " + answer.problem())
						.isIn("503 overloaded", "429 too-many-requests");
				assertThat(answer.header("Retry-After")).isNotEmpty();
			}
		});
		return answers.stream().filter(it -> it.status() < 300).count();
	}

	private static long median(List<Long> figures) {
		return figures.stream().sorted().toList().get(figures.size() / 2);
	}
}
