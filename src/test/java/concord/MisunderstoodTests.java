package concord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Concord starts by settings alone. */
class MisunderstoodTests {

	@ParameterizedTest
	@ValueSource(strings = {"bakcup", "help", "-h", "--help", "-Dserver.port=8081", ""})
	void refusesEveryOtherWord(String word) {
		assertThat(Misunderstood.refused("--server.port=8081", word)).hasValue(64);
	}

	@Test
	void leavesSettingsAlone() {
		assertThat(Misunderstood.refused()).isEmpty();
		assertThat(Misunderstood.refused("--server.port=8081", "--debug")).isEmpty();
	}
}
