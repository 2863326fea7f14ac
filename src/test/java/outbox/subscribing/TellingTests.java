package outbox.subscribing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What of a fault is told, and what is kept to itself. */
class TellingTests {

	@Test
	void isOurOwnWords() {
		assertThat(Faults.describe(new RuntimeException(new IllegalStateException("told to fail\nand more"))))
				.isEqualTo("IllegalStateException: told to fail");
	}

	@Test
	void isWhereALibraryStumbledNeverOverWhat() {
		var fault = catchThrowable(() -> UUID.fromString("Rivera"));

		assertThat(Faults.describe(fault)).startsWith("IllegalArgumentException at ").doesNotContain("Rivera")
				.contains("TellingTests");
	}

	@Test
	void isWhatTheDatabaseNamesNeverWhatItQuotes() {
		var fault = refused("SERROR", "C23505", "Mduplicate key value Rivera", "DKey (name)=(Rivera)", "spatients",
				"tpatient", "npatient_name_key");

		assertThat(Faults.describe(fault)).isEqualTo("PSQLException 23505 of patients.patient.patient_name_key");
	}

	@Test
	void isWhatOurTriggersSay() {
		var fault = refused("SERROR", "CP0001", "Mthe postings do not add up to zero", "Rexec_stmt_raise");

		assertThat(Faults.describe(fault)).isEqualTo("PSQLException P0001: the postings do not add up to zero");
	}

	@Test
	void isAllOfWhatPasses() {
		assertThat(Faults.describe(new SQLException("Connection to 127.0.0.1:5432 refused", "08001")))
				.isEqualTo("SQLException: Connection to 127.0.0.1:5432 refused");
	}

	private static SQLException refused(String... fields) {
		return new PSQLException(new ServerErrorMessage(String.join("\0", fields) + "\0"));
	}
}
