package concord.operator;

import static org.assertj.core.api.Assertions.assertThat;

import concord.client.WebApi;
import drill.events.DrillHeld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Publishing;
import outbox.keeping.PartsTest;
import outbox.keeping.SmallParts;
import reconciliation.drill.DrillHandler;

/** What the operator is shown, and what a redrive leaves. */
@PartsTest
class LookingTests {

	@Autowired SmallParts small;
	@Autowired Publishing publishing;
	@Autowired Delivered delivered;
	@Autowired DrillHandler handler;
	@LocalServerPort int port;

	private final UUID bad = UUID.randomUUID();
	private final ByteArrayOutputStream said = new ByteArrayOutputStream();
	private WebApi api;

	@BeforeEach
	void park() {
		small.cut();
		api = new WebApi(URI.create("http://127.0.0.1:" + port), "admin", "admin-for-tests");
		handler.failing.add("bad");
		publishing.publish("procedures", new DrillHeld(bad, 1, bad, "bad"), new DrillHeld(bad, 2, bad, "fine"));
		delivered.await();
	}

	@AfterEach
	void repair() {
		handler.failing.clear();
		redrive();
		api.close();
	}

	@Test
	void showsWhatIsParkedUntilItIsRedriven() {
		assertThat(new Looking(api, out()).parked()).isEqualTo(2);
		assertThat(said.toString()).contains("reconciliation", bad.toString(), "drill.DrillHeld: ", "told to fail");

		assertThat(redrive()).isEqualTo(2);
		assertThat(said.toString()).contains("0 applied, 1 aggregates left");

		handler.failing.clear();
		assertThat(redrive("--stream", bad.toString())).isZero();
		assertThat(said.toString()).contains("2 applied, 0 aggregates left");
		assertThat(new Looking(api, out()).parked()).isZero();
	}

	@Test
	void showsReadersAndParts() throws IOException {
		new Looking(api, out()).subscriptions();
		new Looking(api, out()).parts(null);

		assertThat(said.toString()).contains("billing", "procedures", "reconciliation", "stays: it is not full");
	}

	private int redrive(String... options) {
		var args = new String[options.length + 1];
		System.arraycopy(options, 0, args, 1, options.length);
		return new RedrivingAll(api, out()).run(concord.client.Options.of(args, Set.of("--stream"), Set.of()));
	}

	private PrintStream out() {
		return new PrintStream(said, true);
	}
}
