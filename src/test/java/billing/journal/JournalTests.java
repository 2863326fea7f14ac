package billing.journal;

import static billing.Telling.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import billing.Billing;
import billing.Ledger;
import billing.Telling.Act;
import concord.ConcordTest;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import outbox.Publishing;

/**
 * What the database itself guarantees of the books, against anybody with SQL at hand, the tables' owner
 * included: E2 (unbalanced, or out of balance by editing), E1 (decimals).
 */
@ConcordTest
class JournalTests {

	private static final String TWO_SIDES = """
			insert into billing.posting values ('%1$s', 1, 'receivable-patient', '', '', '%2$s', '%3$s', 10.00, 'USD'),
				('%1$s', 2, 'revenue', '', 'general', '%2$s', '%3$s', -10.00, 'USD');
			""";

	private static final String CLOSING = """
			insert into billing.period_decision values ('2025-03-01', 1, 'close', 'test', now(), 'test');
			""";

	@Autowired Billing billing;
	@Autowired Ledger ledger;
	@Autowired Publishing transactions;
	@Autowired JdbcClient application;

	@AfterEach
	void leavesTheBooksInTune() {
		assertThat(ledger.faults()).isEmpty();
	}

	@Test
	void takesAnEntryThatBalances() {
		var planted = new Planted();

		assertThatNoException().isThrownBy(() -> planted.insert("charge", 2, TWO_SIDES));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2 | 1, 'receivable-patient', '', '', A, P, 10.00, 'USD' | 2, 'revenue', '', 'general', A, P, -9.99, 'USD'
			2 | 1, 'receivable-patient', '', '', A, P, 10.00, 'USD' | 2, 'revenue', '', 'general', A, P, -10.00, 'EUR'
			3 | 1, 'receivable-patient', '', '', A, P, 10.00, 'USD' | 2, 'revenue', '', 'general', A, P, -10.00, 'USD'
			2 | 1, 'receivable-patient', '', '', A, P, 10.00, 'USD' | 3, 'revenue', '', 'general', A, P, -10.00, 'USD'
			2 | 1, 'receivable-patient', '', '', A, P, 0.003, 'USD' | 2, 'revenue', '', 'general', A, P, -0.003, 'USD'
			2 | 1, 'receivable-patient', '', '', A, P, 10.0, 'USD'  | 2, 'revenue', '', 'general', A, P, -10.0, 'USD'
			2 | 1, 'receivable-patient', '', '', A, P, 10.50, 'JPY' | 2, 'revenue', '', 'general', A, P, -10.50, 'JPY'
			2 | 1, 'receivable-patient', '', '', A, P, 0.00, 'USD'  | 2, 'revenue', '', 'general', A, P, 0.00, 'USD'
			2 | 1, 'receivable-payer', '', '', A, P, 10.00, 'USD'   | 2, 'revenue', '', 'general', A, P, -10.00, 'USD'
			2 | 1, 'petty-cash', '', '', A, P, 10.00, 'USD'         | 2, 'revenue', '', 'general', A, P, -10.00, 'USD'
			""")
	void takesNoOther(int stated, String debit, String credit) {
		var planted = new Planted();

		assertThatThrownBy(() -> planted.insert("charge", stated, planted.postings(debit, credit)))
				.hasMessageMatching("(?s).*(add up to zero|not the . it states|violates check constraint).*");
	}

	@Test
	void takesNoEntryWithoutPostings() {
		assertThatThrownBy(() -> new Planted().insert("charge", 2, "")).hasMessageContaining("not the 2 it states");
	}

	@Test
	void takesNoPostingsMoreIntoAnOldEntry() {
		var act = charged();

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				insert into billing.posting select entry_id, line + 2, ledger_account, payer_code, department, account_id,
					patient_id, amount, currency from billing.posting where patient_id = ?
				""").param(act.patient).update()).hasMessageContaining("has 4 postings");
	}

	@Test
	void takesAChargesEntryOnce() {
		var act = charged();
		var charge = billing.charges(act.id).getFirst().path("id").asString();
		var planted = new Planted(act.patient, UUID.fromString(charge));

		assertThatThrownBy(() -> planted.insert("charge", 2, TWO_SIDES))
				.hasMessageContaining("journal_entry_posts_once");
	}

	@Test
	void takesNoReversalThatNamesNothing() {
		assertThatThrownBy(() -> new Planted().insert("reversal", 2, TWO_SIDES))
				.hasMessageContaining("without naming what it reverses");
	}

	@Test
	void takesNoSecondReversal() {
		var act = charged();
		billing.hears(act.enteredInError());
		var reversed = billing.entries(act.patient).getFirst();
		var planted = new Planted(act.patient, UUID.fromString(reversed.path("chargeId").asString()));
		var mirror = TWO_SIDES.replace("10.00", "-10.00").replace("--", "");

		assertThatThrownBy(() -> planted.insert("reversal", 2, mirror
				+ planted.reverses(reversed.path("id").asString()))).hasMessageContaining("reversal_happens_once");
	}

	@Test
	void takesNoReversalOfSomethingElseThanWasPosted() {
		var act = charged();
		var entry = billing.entries(act.patient).getFirst().path("id").asString();
		var planted = new Planted(act.patient, UUID.randomUUID());

		assertThatThrownBy(() -> planted.insert("reversal", 2, TWO_SIDES + planted.reverses(entry)))
				.hasMessageContaining("does not take back");
	}

	@ParameterizedTest
	@ValueSource(strings = {"update billing.%s set patient_id = patient_id", "delete from billing.%s",
			"truncate billing.%s cascade"})
	void refusesToChangeWhatIsPostedWhoeverAsks(String tampering) {
		charged();

		for (var table : new String[] {"journal_entry", "posting"}) {
			assertThatThrownBy(() -> ledger.asOwner().sql(tampering.formatted(table)).update())
					.hasMessageContaining("money is corrected by adding");
			assertThatThrownBy(() -> asBilling(tampering.formatted(table))).rootCause()
					.hasMessageContaining("permission denied");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {"concord", "outbox", "patients", "procedures", "billing", "reconciliation"})
	void refusesEveryRole(String module) {
		for (var table : new String[] {"journal_entry", "posting", "reversal"}) {
			for (var tampering : new String[] {"update billing.%s set entry_id = entry_id", "delete from billing.%s",
					"truncate billing.%s"}) {
				assertThatThrownBy(() -> transactions.within(module, () -> application.sql(tampering.formatted(table))
						.update())).rootCause().hasMessageContaining("permission denied");
			}
		}
	}

	@Test
	void takesNothingIntoAClosedMonth() {
		var planted = new Planted();

		assertThatThrownBy(() -> planted.insert("charge", 2, TWO_SIDES + CLOSING))
				.hasMessageContaining("is booked in a closed month");
	}

	@Test
	void takesNoCorrectionOfAClosedMonthThatDoesNotNameIt() {
		var original = new Planted();
		var mirror = TWO_SIDES.replace("10.00", "-10.00").replace("--", "");
		var correction = new Planted(original.patient, original.charge);
		var both = TWO_SIDES.formatted(original.entry, original.account, original.patient)
				+ "insert into billing.journal_entry values ('%s', 'reversal', '%s', '%s', '%s', '2025-03-01', '2025-04-01', "
						.formatted(correction.entry, original.account, original.patient, original.charge)
				+ "now(), 'test', gen_random_uuid(), 2, %s);"
				+ mirror.formatted(correction.entry, original.account, original.patient)
				+ correction.reverses(original.entry.toString())
				+ "set constraints billing.journal_entry_balances immediate;" + CLOSING;

		assertThatThrownBy(() -> original.insert("charge", 2, both.formatted("null")))
				.hasMessageContaining("corrects a closed month without naming it");
		assertThatNoException().isThrownBy(() -> original.insert("charge", 2, both.formatted("'2025-03-01'")));
	}

	@ParameterizedTest
	@ValueSource(strings = {"update billing.reversal set reverses = reverses", "delete from billing.reversal",
			"truncate billing.reversal", "delete from billing.charge_item", "truncate billing.charge_item cascade",
			"delete from billing.charge_reason", "update billing.charge_reason set amount = amount",
			"delete from billing.charge_decision", "delete from billing.pricing_rule",
			"delete from billing.contract_rate", "delete from billing.package",
			"delete from billing.price", "update billing.period_decision set reason = reason",
			"delete from billing.period_decision", "update billing.benefit set copay = copay",
			"delete from billing.benefit", "update billing.patient_share set copay = copay",
			"delete from billing.patient_share", "truncate billing.patient_share"})
	void refusesToForgetWhatBelongsToMoney(String tampering) {
		assertThatThrownBy(() -> ledger.asOwner().sql(tampering).update()).hasMessageContaining("is refused");
		assertThatThrownBy(() -> asBilling(tampering)).rootCause().hasMessageContaining("permission denied");
	}

	/** E13, and the price book's side of it. */
	@ParameterizedTest
	@ValueSource(strings = {"update billing.charge_item set amount = amount + 1 where patient_id = '%s'",
			"update billing.charge_item set price_version = 2, price_id = gen_random_uuid() where patient_id = '%s'",
			"update billing.charge_item set quantity = 2 where patient_id = '%s'",
			"update billing.charge_item set service_date = service_date + 1 where patient_id = '%s'",
			"update billing.charge_item set amount = null, currency = null, price_id = null, price_version = null, "
					+ "account_id = null, status = 'held', reason = 'unpriced' where patient_id = '%s'",
			"update billing.price set amount = amount + 1 where price_id in "
					+ "(select price_id from billing.charge_item where patient_id = '%s')"})
	void freezesWhatWasChargedAndAtWhichPrice(String tampering) {
		var act = charged();

		assertThatThrownBy(() -> ledger.asOwner().sql(tampering.formatted(act.patient)).update())
				.hasMessageMatching("(?s).*(frozen|one act at one version|a price is never changed).*");
	}

	@Test
	void keepsWhatHasEnded() {
		var act = charged();
		billing.hears(act.enteredInError());

		assertThatThrownBy(() -> ledger.asOwner().sql("""
				update billing.charge_item set status = 'billable', reason = '' where patient_id = ?
				""").param(act.patient).update()).hasMessageContaining("has ended");
	}

	/** E1: Java and the database agree on every currency's decimals. */
	@Test
	void knowsEveryCurrencysDecimalsAsJavaDoes() {
		var sound = Currency.getAvailableCurrencies().stream().filter(it -> it.getDefaultFractionDigits() >= 0)
				.toList();

		var known = ledger.asOwner().sql("select code, billing.currency_scale(code) from unnest(:codes::text[]) as c(code)")
				.param("codes", sound.stream().map(Currency::getCurrencyCode).toArray(String[]::new))
				.query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).list();

		assertThat(known).containsExactlyInAnyOrderElementsOf(sound.stream()
				.map(it -> Map.entry(it.getCurrencyCode(), it.getDefaultFractionDigits())).toList());
	}

	private Act charged() {
		var act = new Act(billing.patient());
		billing.hears(act.completed(facts(billing.priced("10.00"))));
		return act;
	}

	private void asBilling(String sql) {
		transactions.within("billing", () -> application.sql(sql).update());
	}

	/** An entry written past the application, proved as at commit, taken back: tests share their database. */
	private class Planted {

		final UUID entry = UUID.randomUUID();
		final UUID patient;
		final UUID charge;
		final UUID account;

		Planted() {
			this(billing.patient(), UUID.randomUUID());
		}

		Planted(UUID patient, UUID charge) {
			this.patient = patient;
			this.charge = charge;
			this.account = UUID.fromString(billing.account(patient).path("id").asString());
		}

		void insert(String kind, int stated, String postings) {
			ledger.asOwner().sql("""
					begin;
					insert into billing.journal_entry values ('%s', '%s', '%s', '%s', '%s', '2025-03-01', '2025-03-01',
						now(), 'test', gen_random_uuid(), %d);
					%s
					set constraints all immediate;
					rollback;
					""".formatted(entry, kind, account, patient, charge, stated,
					postings.formatted(entry, account, patient))).update();
		}

		String postings(String debit, String credit) {
			return "insert into billing.posting values ('%1$s', %2$s), ('%1$s', %3$s);".formatted(entry,
					named(debit), named(credit));
		}

		String reverses(String other) {
			return "insert into billing.reversal values ('%s', '%s');".formatted(entry, other);
		}

		private String named(String posting) {
			return posting.replace(" A,", " '" + account + "',").replace(" P,", " '" + patient + "',");
		}
	}
}
