package concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.contributor.Status;

/** Who balances load looks at the number, not at the word. */
@ConcordTest
class HealthStatusTests {

	@Autowired HttpCodeStatusMapper mapper;

	@ParameterizedTest
	@CsvSource({"UP, 200", "DEGRADED, 200", "DOWN, 503", "OUT_OF_SERVICE, 503"})
	void isANumberToo(String status, int code) {
		assertThat(mapper.getStatusCode(new Status(status))).isEqualTo(code);
	}
}
