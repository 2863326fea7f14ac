package concord.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTests {

	@TempDir Path folder;

	@Test
	void isLoadedByEightUnlessSaidOtherwise() {
		assertThat(Wanted.of("load", folder.toString()).workers()).isEqualTo(8);
		assertThat(Wanted.of("load", folder.toString(), "--workers", "256").workers()).isEqualTo(256);
	}

	@ParameterizedTest
	@ValueSource(strings = {"x", "0", "257", "-1", "99999999999", ""})
	void namesTheOptionThatIsNoNumberOfWorkers(String workers) {
		var wanted = Wanted.of("load", folder.toString(), "--workers", workers);

		assertThatThrownBy(wanted::workers).isInstanceOf(IllegalArgumentException.class)
				.hasMessage("--workers must be from 1 to 256");
	}
}
