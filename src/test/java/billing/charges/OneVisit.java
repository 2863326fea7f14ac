package billing.charges;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.pricing.Tariffed;
import concord.ConcordTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import procedures.events.BillableFacts;
import procedures.events.Code;

/** A patient with one visit, in which acts are told; whatever comes of them, the books are in tune. */
@ConcordTest
abstract class OneVisit {

	@Autowired Billing billing;
	@Autowired Ledger ledger;

	final UUID visit = UUID.randomUUID();
	Tariffed tariffs;
	UUID patient;

	@BeforeEach
	void admit() {
		tariffs = new Tariffed(billing);
		patient = billing.patient();
	}

	/** I3 */
	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	final BillableFacts facts(String code, String... modifiers) {
		return facts(code, DAY, modifiers);
	}

	final BillableFacts facts(String code, LocalDate day, String... modifiers) {
		return new BillableFacts(visit, new Code(SYSTEM, code, null), List.of(modifiers), List.of(), BigDecimal.ONE, "1",
				List.of(), day, at(day), at(day).plusHours(1));
	}

	/** Nine o'clock. */
	static OffsetDateTime at(LocalDate day) {
		return OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(-5));
	}
}
