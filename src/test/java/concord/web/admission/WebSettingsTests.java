package concord.web.admission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.database.pools.PoolSettings;
import concord.start.StartRefused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSettingsTests {

	@ParameterizedTest
	@CsvSource({"0, 200, PT2S, 1000, 300, PT30S, at-once", "16, -1, PT2S, 1000, 300, PT30S, queue",
			"16, 200, PT11S, 1000, 300, PT30S, patience", "16, 200, PT2S, 0, 300, PT30S, open",
			"16, 200, PT2S, 1000, 0, PT30S, per-user", "16, 200, PT2S, 1000, 300, PT0.5S, body-time",
			"16, 200, PT2S, 215, 100, PT30S, open", "16, 200, PT2S, 1000, 1001, PT30S, per-user"})
	void nameTheKeyThatIsWrong(int atOnce, int queue, Duration patience, int open, int perUser, Duration bodyTime,
			String key) {
		assertThatThrownBy(() -> new WebSettings(atOnce, queue, patience, open, perUser, bodyTime))
				.hasMessageStartingWith("concord.web." + key + " ");
	}

	@Test
	void giveNobodyAPlaceWithoutAConnection() {
		var settings = new WebSettings(16, 200, Duration.ofSeconds(2), 1000, 300, Duration.ofSeconds(30));

		assertThatCode(() -> new Places(settings, new PoolSettings(16, 8))).doesNotThrowAnyException();
		assertThatThrownBy(() -> new Places(settings, new PoolSettings(15, 8))).isInstanceOf(StartRefused.class)
				.hasMessage("concord.web.at-once is 16, more than concord.database.request-connections: 15");
	}
}
