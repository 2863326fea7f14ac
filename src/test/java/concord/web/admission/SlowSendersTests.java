package concord.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import concord.Api;
import concord.OwnerSql;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two hundred senders of one account who never come to an end. */
@SmallConcord
class SlowSendersTests {

	private static final String SLOW = "slow";
	private static final String PASSWORD = "slow-and-steady";

	@Autowired OwnerSql owner;
	@Autowired PasswordEncoder passwords;
	@Autowired FrontDoor door;
	@Autowired Places places;
	@LocalServerPort int port;

	@Test
	void keepNobodyElseFromBeingAnswered() throws Exception {
		account();
		assertThat(new Api(port).as(SLOW, PASSWORD).get("/operations/subscriptions").status()).isEqualTo(200);
		var senders = new ArrayList<SlowSender>();
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (var n = 0; n < 200; n++) {
				senders.add(new SlowSender(port, SLOW, PASSWORD));
			}
			await().until(() -> door.open() == 150);

			assertThat(places.atWork()).isZero();
			assertThat(new Api(port).get("/operations/subscriptions").status()).isEqualTo(200);
			assertThat(new Api(port).as(SLOW, PASSWORD).get("/operations/subscriptions").problem())
					.isEqualTo("too-many-requests");

			var answers = senders.stream().map(it -> threads.submit(it::awaitStatus)).toList();
			assertThat(count(answers)).containsEntry(408, 150).containsEntry(429, 50);
			await().until(() -> door.open() == 0);
		}
		finally {
			for (var sender : senders) {
				sender.close();
			}
		}
	}

	private void account() {
		owner.run("insert into concord.login_account (username, password_hash) values ('%s', '%s')"
				.formatted(SLOW, passwords.encode(PASSWORD)));
		owner.run("insert into concord.login_role (username, role) values ('%s', 'administrator')".formatted(SLOW));
	}

	private static TreeMap<Integer, Integer> count(List<Future<Integer>> answers)
			throws ExecutionException, InterruptedException {
		var count = new TreeMap<Integer, Integer>();
		for (var answer : answers) {
			count.merge(answer.get(), 1, Integer::sum);
		}
		return count;
	}
}
