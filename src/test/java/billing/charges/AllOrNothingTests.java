package billing.charges;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import outbox.Publishing;

/** D1: whichever statement of a money command fails, nothing of it remains. */
@ConcordTest
class AllOrNothingTests {

	private static final List<String> TABLES = List.of("act", "charge_item", "journal_entry", "posting");

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired ChargeCapture capture;
	@Autowired Publishing transactions;

	@ParameterizedTest
	@ValueSource(strings = {"act", "charge_item", "journal_entry", "posting"})
	void leavesNothingOfACharge(String refusing) throws Exception {
		var act = new Act(billing.patient());
		var event = act.completed(facts(billing.priced("10.00")));

		try (var planted = ledger.refusing(refusing, act.patient)) {
			assertThatThrownBy(() -> transactions.within("billing", () -> capture.on(event))).isNotNull();
		}

		assertThat(TABLES).allMatch(it -> ledger.rows(it, act.patient) == 0);
		transactions.within("billing", () -> capture.on(event));
		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
	}

	@Test
	void leavesNothingOfWhatAHandlerWroteBeforeItFailed() {
		var act = new Act(billing.patient());
		var event = act.completed(facts(billing.priced("10.00")));

		assertThatThrownBy(() -> transactions.within("billing", () -> {
			capture.on(event);
			throw new IllegalStateException("planted");
		})).hasMessage("planted");

		assertThat(TABLES).allMatch(it -> ledger.rows(it, act.patient) == 0);
	}

	@ParameterizedTest
	@ValueSource(strings = {"charge_item", "journal_entry", "posting"})
	void leavesADecisionUndone(String refusing) throws Exception {
		var act = new Act(billing.patient());
		billing.hears(act.completed(facts(billing.priced("10.00"))));
		var charge = billing.charges(act.id).getFirst().path("id").asString();

		try (var planted = ledger.refusing(refusing, act.patient)) {
			var answer = billing.api().post("/billing/charges/" + charge + "/not-billable", "{\"reason\":\"charity\"}",
					"Idempotency-Key", UUID.randomUUID().toString());
			assertThat(answer.status()).isEqualTo(500);
		}

		assertThat(billing.told(act.id)).containsExactly("billable  10.00 of 1");
		assertThat(billing.balance(act.patient)).isEqualTo("10.00");
		assertThat(ledger.faults()).isEmpty();
	}
}
