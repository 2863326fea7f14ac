package concord.start;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.ConcordProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concord as a process of its own, as an operator meets it. */
class StartingTests {

	@TempDir
	Path folder;

	private ConcordProcess concord;

	@BeforeEach
	void install() throws Exception {
		concord = new ConcordProcess(folder);
	}

	@AfterEach
	void leaveNothingBehind() throws InterruptedException {
		concord.close();
		assertThat(concord.isAlive()).isFalse();
	}

	@Test
	void survivesItsOwnDeathAndEndsWhenAsked() throws Exception {
		concord.start();
		var api = new Api(concord.url().getPort()).as("admin", concord.password());
		assertThat(api.get("/openapi").status()).isEqualTo(200);

		concord.kill();
		concord.start();
		assertThat(api.get("/openapi").status()).isEqualTo(200);
		var database = concord.database();

		concord.terminate();
		assertThat(concord.awaitExit(30, TimeUnit.SECONDS)).isTrue();
		assertThat(database.onExit()).succeedsWithin(Duration.ofSeconds(5));
	}

	@Test
	void saysInOneLineWhyItDoesNot() throws Exception {
		concord.with(Map.of("CONCORD_FACILTY_TIME_ZONE", "UTC")).launch();

		assertThat(concord.awaitExit(60, TimeUnit.SECONDS)).isTrue();
		assertThat(concord.exitCode()).isNotZero();
		assertThat(concord.said().lines()).filteredOn(line -> !line.contains(" INFO ")).singleElement().asString()
				.contains("Concord does not start: CONCORD_FACILTY_TIME_ZONE is not a setting of Concord");
	}

	/** What is found while the web server is made would be said by the web server as well. */
	@Test
	void saysItOnce() throws Exception {
		concord.with(Map.of("CONCORD_WEB_AT_ONCE", "50")).launch();

		assertThat(concord.awaitExit(3, TimeUnit.MINUTES)).isTrue();
		assertThat(concord.said().lines()).filteredOn(line -> !line.contains(" INFO ")).singleElement().asString()
				.contains("Concord does not start: concord.web.at-once is 50");
	}
}
