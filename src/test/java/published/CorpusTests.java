package published;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.naming.Lifting;
import outbox.naming.Payloads;

/** Every payload ever released is as its schema says, and is read by this Concord as what it was. */
@ConcordTest
class CorpusTests {

	@Autowired Lifting lifting;
	@Autowired Payloads payloads;

	@Test
	void showsAllThatEverySchemaMaySay() {
		assertThat(golden().gaps()).isEmpty();
	}

	@Test
	void isAsTheSchemasSay() {
		assertThat(golden().unlikeTheirSchema()).isEmpty();
	}

	@Test
	void isReadAndWrittenAgainAsItWas() {
		assertThat(golden().misread()).isEmpty();
	}

	private CorpusReading golden() {
		return new CorpusReading(Corpus.GOLDEN, SchemaFiles.RELEASED.read(), PublishedEvents.ofAllModules(),
				lifting, payloads);
	}
}
