package concord.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTests {

	static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@Test
	void isTheTraceOfItsHeader() {
		assertThat(TraceParent.trace("00-" + TRACE + "-00f067aa0ba902b7-01"))
				.contains(UUID.fromString("4bf92f35-77b3-4da6-a3ce-929d0e0e4736"));
	}

	@Test
	void mayBeOfALaterVersionThatSaysMore() {
		assertThat(TraceParent.trace("cc-" + TRACE + "-00f067aa0ba902b7-01-what-the-future-holds")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "00", "00-" + TRACE, "00-" + TRACE + "-0000000000000000-01",
			"00-00000000000000000000000000000000-00f067aa0ba902b7-01", "ff-" + TRACE + "-00f067aa0ba902b7-01",
			"00-" + TRACE + "-00f067aa0ba902b7-01-more", "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"})
	void isNoneWhereItIsNotUnderstood(String header) {
		assertThat(TraceParent.trace(header)).isEmpty();
	}
}
