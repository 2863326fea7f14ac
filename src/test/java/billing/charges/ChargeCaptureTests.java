package billing.charges;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Telling.Act;
import concord.ConcordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts become charges, driven through the log and seen through the API. */
@ConcordTest
class ChargeCaptureTests {

	@Autowired Billing billing;

	@Test
	void chargesACompletedAct() {
		var patient = billing.patient();
		var code = billing.priced("431.40");
		var act = new Act(patient);

		billing.hears(act.started(facts(code)), act.completed(facts(code)));

		assertThat(billing.told(act.id)).containsExactly("billable  431.40 of 2");
		assertThat(billing.balance(patient)).isEqualTo("431.40");
	}
}
