package billing.pricing.rules;

import static billing.Telling.DAY;
import static billing.Telling.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import procedures.events.BillableFacts;
import procedures.events.Code;

/** A6, D7: a hospital that said nothing of modifiers charges its first acts with them. */
@ConcordTest
class StandardModifiersTests {

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired StandardModifiers standard;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# modifiers | price  | charge | steps
			RT          | 33.33  | 33.33  | RT 33.33
			50          | 33.33  | 50.00  | 50 50.00
			51,50       | 33.33  | 25.00  | 50 50.00, 51 25.00
			50,RT,59    | 100.00 | 150.00 | 50 150.00, 59 150.00, RT 150.00
			LT,53       | 100.01 | 50.01  | 53 50.01, LT 50.01
			52,51       | 0.05   | 0.02   | 52 0.03, 51 0.02
			AS,50       | 100.00 | 20.40  | 50 150.00, AS 20.40
			62          | 99.99  | 62.49  | 62 62.49
			XU,GT,F9,TA | 1.00   | 1.00   | F9 1.00, GT 1.00, TA 1.00, XU 1.00
			""")
	void chargeTheFirstActThatHasOne(String modifiers, String price, String charge, String steps) {
		var act = new Act(billing.patient());

		billing.hears(act.completed(facts(billing.priced(price), modifiers.split(","))));

		var told = billing.charges(act.id).getFirst();
		assertThat(told.at("/amount/value").asString()).isEqualTo(charge);
		var why = billing.api().get("/billing/charges/" + told.path("id").asString()).json().at("/why/steps");
		assertThat(why.valueStream().map(it -> it.path("name").asString() + " " + it.at("/amount/value").asString()))
				.containsExactly(steps.split(", "));
		assertThat(billing.balance(act.patient)).isEqualTo(charge);
		assertThat(ledger.faults()).isEmpty();
	}

	/** What differs by code or payer nobody can say for all: the professional and the technical part. */
	@Test
	void sayNothingOfWhatOnlyTheHospitalKnows() {
		var act = new Act(billing.patient());

		billing.hears(act.completed(facts(billing.priced("10.00"), "26")));

		assertThat(billing.told(act.id)).containsExactly("held unknown-modifier - of 1");
	}

	@Test
	void giveWayToTheHospitalsOwn() throws Exception {
		var header = "kind,name,method,value,position,rounding,effective_from,effective_to,description\n";
		var answer = billing.api().post("/billing/pricing-rules?endOpen=true",
				header + "modifier,PT,percent,80,90,half-up,2020-01-01,,our own\n", "Content-Type", "text/csv");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);

		standard.load();

		var act = new Act(billing.patient());
		billing.hears(act.completed(facts(billing.priced("10.00"), "PT")));
		assertThat(billing.told(act.id)).containsExactly("billable  8.00 of 1");
		assertThat(billing.api().get("/billing/pricing-rules?name=PT").json().path("items").valueStream()
				.filter(it -> !it.path("superseded").asBoolean()).map(it -> it.path("effectiveFrom").asString()))
				.containsExactlyInAnyOrder("1990-01-01", "2020-01-01");
	}

	private static BillableFacts facts(String code, String... modifiers) {
		var start = OffsetDateTime.of(DAY.atTime(9, 0), ZoneOffset.ofHours(-5));
		return new BillableFacts(UUID.randomUUID(), new Code(SYSTEM, code, null), List.of(modifiers), List.of(),
				BigDecimal.ONE, "1", List.of(), DAY, start, start.plusHours(1));
	}
}
