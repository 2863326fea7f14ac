package concord.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.web.requests.ArrivingBodies.Refused;
import concord.web.requests.ArrivingBodies.Whole;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class ArrivingBodiesTests {

	private final ArrivingBodies bodies = new ArrivingBodies(Duration.ofMinutes(1), 10_000);

	@AfterEach
	void holdNothingInTheEnd() {
		assertThat(bodies.held()).isZero();
	}

	@Test
	void areHeldUntilTheyAreForgotten() throws IOException {
		var whole = (Whole) bodies.take(sending(new byte[9_000]), 9_000);

		assertThat(whole.body()).hasSize(9_000);
		assertThat(bodies.held()).isEqualTo(9_000);
		bodies.forget(whole);
	}

	@Test
	void keepTheirLimit() throws IOException {
		assertThat(bodies.take(sending(new byte[9_001]), 9_000)).isEqualTo(Refused.TOO_LARGE);
	}

	@Test
	void haveRoomTogetherForSoManyBytesOnly() throws IOException {
		var first = (Whole) bodies.take(sending(new byte[6_000]), 9_000);

		assertThat(bodies.take(sending(new byte[6_000]), 9_000)).isEqualTo(Refused.NO_ROOM);

		bodies.forget(first);
		bodies.forget((Whole) bodies.take(sending(new byte[6_000]), 9_000));
	}

	@Test
	void areRefusedWhenTheyStop() throws IOException {
		assertThat(bodies.take(failing(new IOException(new SocketTimeoutException())), 9_000))
				.isEqualTo(Refused.TOO_SLOW);
		assertThatThrownBy(() -> bodies.take(failing(new IOException("reset")), 9_000)).hasMessage("reset");
	}

	@Test
	void areRefusedWhenTheyTakeTooLong() throws IOException {
		var hasty = new ArrivingBodies(Duration.ZERO, 10_000);

		assertThat(hasty.take(sending(new byte[10]), 9_000)).isEqualTo(Refused.TOO_SLOW);
		assertThat(hasty.held()).isZero();
	}

	private static MockHttpServletRequest sending(byte[] body) {
		var request = new MockHttpServletRequest();
		request.setContent(body);
		return request;
	}

	private static MockHttpServletRequest failing(IOException fault) {
		var request = new MockHttpServletRequest() {

			@Override
			public ServletInputStream getInputStream() {
				return new DelegatingServletInputStream(new InputStream() {

					@Override
					public int read() throws IOException {
						throw fault;
					}
				});
			}
		};
		request.addHeader("Transfer-Encoding", "chunked");
		return request;
	}
}
