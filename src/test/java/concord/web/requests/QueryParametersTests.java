package concord.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import concord.Api;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read is refused by its name: it neither breaks anything, nor counts as not said. */
@ConcordTest
class QueryParametersTests {

	private static final String PERSON = """
			{"name":{"family":"Rivera","given":["Ana"]},"birthDate":"1980-04-02","sex":"female"}""";

	@LocalServerPort
	int port;

	Api api;

	@BeforeEach
	void open() {
		api = new Api(port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/payers?code=%00              | code
			/practitioners?npi=1%00       | npi
			/codes?system=%00             | system
			/codes?after=%00              | after
			/codes?system=                | system
			/codes?on=%20                 | on
			/procedures?patientId=%20     | patientId
			/billing/charges?late=%01     | late
			/free-slots?resource=practitioner:1,,&from=2031-03-03&to=2031-03-03&minutes=30 | resource
			""")
	void sayWhatIsText(String query, String parameter) {
		expect(api.get(query), parameter);
	}

	@Test
	void sayWhatIsTextOfAStockItemToo() {
		expect(api.get("/stock-items/" + UUID.randomUUID() + "/lots?lotNumber=%00"), "lotNumber");
	}

	@ParameterizedTest
	@ValueSource(strings = {",", "%20", "00000000-0000-0000-0000-000000000001%2C%20"})
	void listNothingThatIsNot(String nobody) {
		expect(api.post("/patients?notSameAs=" + nobody, PERSON), "notSameAs");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/codes?on=%2B6000000-01-01                              | on
			/codes?on=-0001-01-01                                   | on
			/codes?on=2031-02-29                                    | on
			/codes?on=3/3/31                                        | on
			/appointments?resource=location:x&from=2031-03-03&to=%2B999999999-12-31 | to
			/operations/log/parts?before=%2B999999999-12-31T00:00:00Z | before
			/operations/log/parts?before=2031-03-03                 | before
			/free-slots?resource=location:x&from=%2B999999999-12-31&to=%2B999999999-12-31&minutes=30 | from
			""")
	void sayDaysAndInstantsAsBodiesDo(String query, String parameter) {
		expect(api.get(query), parameter);
	}

	@Test
	void areReadWhereTheyAreSaidSo() {
		assertThat(api.get("/codes?on=2031-03-03").status()).isEqualTo(200);
		assertThat(api.get("/operations/log/parts?before=2031-03-03T00:00:00.5-05:00").status()).isEqualTo(200);
	}

	private static void expect(Answer answer, String parameter) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(400);
		assertThat(answer.problem()).isEqualTo("invalid-parameter");
		assertThat(answer.field()).isEqualTo(parameter);
	}
}
