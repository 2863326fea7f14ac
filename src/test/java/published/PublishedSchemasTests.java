package published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/events} beside the code. {@code -Dschemas.write} writes what is new there, and refuses where it
 * would break what was released.
 */
class PublishedSchemasTests {

	static final PublishedEvents EVENTS = PublishedEvents.ofAllModules();

	@BeforeAll
	static void writeWhenAsked() {
		if (System.getProperty("schemas.write") != null) {
			SchemaFiles.RELEASED.write(EVENTS.schemas());
		}
	}

	@Test
	void neverRenameMoveOrNarrow() {
		assertThat(language().faults()).isEmpty();
	}

	@Test
	void sayWhatTheCodeSays() {
		assertThat(language().unwritten()).as("to be written by ./mvnw test -Dtest=PublishedSchemasTests "
				+ "-Dschemas.write, and looked at before they are committed").isEmpty();
	}

	@Test
	void areOfEveryPublishedEvent() {
		assertThat(EVENTS.all()).hasSizeGreaterThanOrEqualTo(16);
		assertThat(EVENTS.all().keySet().stream().map(SchemaName::namespace).distinct())
				.containsExactlyInAnyOrder("patients", "procedures", "billing");
	}

	private static PublishedLanguage language() {
		return new PublishedLanguage(SchemaFiles.RELEASED.read(), EVENTS.schemas());
	}
}
