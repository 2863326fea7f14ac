package billing.payments;

import static billing.Cashier.payment;
import static billing.Cashier.today;
import static billing.Cashier.usd;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import concord.Api.Answer;
import concord.ConcordTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A drawer is opened, counted and closed, and each difference is in the books. */
@ConcordTest
class DrawersTests {

	private final String drawer = "D-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private UUID account;

	@BeforeEach
	void add() {
		account = cashier.account(billing.patient());
		assertThat(cashier.post("cash-drawers", "{\"code\": \"%s\", \"name\": \"Front desk\"}".formatted(drawer)).status())
				.isEqualTo(201);
	}

	@Test
	void shouldHoldWhatWasCountedAndWhatCameSince() {
		assertThat(cash("20.00").problem()).isEqualTo("not-allowed");
		open("100.00");
		var payment = cash("20.00").id();
		var refund = cashier.refund(payment, "5.00");
		cashier.post("refunds/" + refund + "/pay", "{\"cash\": true, \"place\": \"%s\", \"reference\": \"r\"}"
				.formatted(drawer));

		var closed = close("114.00", "100.00");

		assertThat(closed.text("/expected/value")).isEqualTo("115.00");
		assertThat(closed.text("/difference/value")).isEqualTo("-1.00");
		assertThat(booked("cash", drawer)).isEqualTo("-86.00");
		assertThat(booked("cash", "B" + drawer)).isEqualTo("100.00");
		assertThat(cash("20.00").status()).isEqualTo(409);
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void areOpenOnce() {
		assertThat(open("1.00").status()).isEqualTo(200);
		assertThat(open("1.00").status()).isEqualTo(409);
		assertThat(close("1.00", null).text("/difference/value")).isEqualTo("0.00");
		assertThat(close("1.00", null).status()).isEqualTo(409);
		assertThat(open("2.00").status()).isEqualTo(200);
		assertThat(cashier.api().get("/billing/cash-drawers/" + drawer + "/shifts").json().path("items")).hasSize(2);
	}

	/** What went out of it, or in, between two shifts is told by the next. */
	@Test
	void tellWhatHappenedBetweenTheShifts() {
		assertThat(open("100.00").text("/meanwhile/value")).isEmpty();
		close("100.00", "40.00");

		assertThat(open("45.00").text("/meanwhile/value")).isEqualTo("-15.00");
	}

	@Test
	void bringNothingToADrawer() {
		open("100.00");

		assertThat(cashier.post("cash-drawers/" + drawer + "/close", """
				{"counted": %1$s, "banked": {"bank": "%2$s", "amount": %1$s}}""".formatted(usd("100.00"), drawer)).field())
				.isEqualTo("banked.bank");
	}

	@Test
	void takeCashOnly() {
		assertThat(cashier.post("payments", payment(account, "card", drawer, "r", "1.00", today())).field())
				.isEqualTo("place");
		assertThat(cashier.post("cash-drawers/none/open", "{\"counted\": %s}".formatted(usd("1.00"))).status())
				.isEqualTo(404);
	}

	private Answer cash(String amount) {
		return cashier.post("payments", payment(account, "cash", drawer, "c-" + UUID.randomUUID(), amount, today()));
	}

	private Answer open(String counted) {
		return cashier.post("cash-drawers/" + drawer + "/open", "{\"counted\": %s}".formatted(usd(counted)));
	}

	private Answer close(String counted, String banked) {
		return cashier.post("cash-drawers/" + drawer + "/close", "{\"counted\": %s%s}".formatted(usd(counted),
				banked == null ? "" : ", \"banked\": {\"bank\": \"B%s\", \"amount\": %s}".formatted(drawer, usd(banked))));
	}

	private String booked(String account, String place) {
		return ledger.asOwner().sql("select sum(amount) from billing.posting where ledger_account = ? and place = ?")
				.param(account).param(place).query(String.class).single();
	}
}
