package billing.accounts;

import billing.accounts.AccountView.PayerPart;
import billing.money.Money;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What accounts come to, added up from their postings whenever somebody asks. */
@Component
@Transactional(readOnly = true)
class Statements {

	private static final String ALL = """
			select account_id, patient_id, status from billing.account
			where account_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			order by account_id limit :rows
			""";

	private static final String OF_PATIENT = """
			select account_id, patient_id, status from billing.account where patient_id = billing.survivor_of(:patient)
			""";

	private static final String ONE = """
			select account_id, patient_id, status from billing.account where account_id = :account
			""";

	private static final String OWED = """
			select account_id, ledger_account, payer_code, sum(amount) as amount from billing.posting
			where account_id in (:accounts)
				and ledger_account in ('receivable-patient', 'receivable-payer', 'unapplied-credit')
			group by account_id, ledger_account, payer_code order by account_id, payer_code
			""";

	private record Found(UUID accountId, UUID patientId, String status) {
	}

	/** What is owed on an account, by whom, or what of it is paid before it is owed. */
	private record Owed(UUID accountId, String ledgerAccount, String payerCode, BigDecimal amount) {
	}

	private final JdbcClient jdbc;
	private final Currency currency;

	Statements(JdbcClient jdbc, Currency currency) {
		this.jdbc = jdbc;
		this.currency = currency;
	}

	List<AccountView> all(PageRequest page) {
		return views(jdbc.sql(ALL).param("after", page.afterId()).param("rows", page.rows()).query(Found.class)
				.list());
	}

	List<AccountView> ofPatient(UUID patient) {
		return views(jdbc.sql(OF_PATIENT).param("patient", patient).query(Found.class).list());
	}

	AccountView one(UUID account) {
		return views(jdbc.sql(ONE).param("account", account).query(Found.class).list()).stream().findFirst()
				.orElseThrow(() -> new Refusal.NotFound("account", account));
	}

	private List<AccountView> views(List<Found> accounts) {
		if (accounts.isEmpty()) {
			return List.of();
		}
		var owed = jdbc.sql(OWED).param("accounts", accounts.stream().map(Found::accountId).toList())
				.query(Owed.class).stream().collect(Collectors.groupingBy(Owed::accountId));
		return accounts.stream().map(it -> view(it, owed.getOrDefault(it.accountId(), List.of()))).toList();
	}

	private AccountView view(Found account, List<Owed> sums) {
		var of = sums.stream().collect(Collectors.groupingBy(Owed::ledgerAccount));
		var patient = of.getOrDefault("receivable-patient", List.of());
		var payers = of.getOrDefault("receivable-payer", List.of());
		var credit = of.getOrDefault("unapplied-credit", List.of());
		return new AccountView(account.accountId(), account.patientId(), account.status(),
				sum(patient).plus(sum(payers)), sum(patient),
				payers.stream().map(it -> new PayerPart(it.payerCode(), sum(List.of(it)))).toList(),
				sum(credit).negated());
	}

	private Money sum(List<Owed> owed) {
		return new Money(owed.stream().map(Owed::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
	}
}
