package billing.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import billing.Billing;
import billing.Cashier;
import billing.Ledger;
import billing.Telling;
import billing.reports.Reconciled;
import concord.ConcordTest;
import concord.loader.export.Export;
import faults.trial.Progress;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A population charged, invoiced and paid as its claim transactions say: each claim comes to the file's own
 * balance, each account and each way to pay to its sums. The long form takes a whole export:
 * {@code ./mvnw test -Dtest=ClaimTransactionsTests -Dclaims.export=<folder>}.
 */
@ConcordTest
class ClaimTransactionsTests {

	private static final Export EXPORT = new Export(Path.of(System.getProperty("claims.export",
			"src/test/resources/claims")));
	private static final int HANDS = 8;

	private static final String PAID = """
			select method, sum(amount) as amount from billing.payment where patient_id = any(?::uuid[]) group by method
			""";

	private static final String REVENUE = """
			select -sum(p.amount) from billing.posting p join billing.account a using (account_id)
			where p.ledger_account = 'revenue' and a.patient_id = any(?::uuid[])
			""";

	@Autowired Billing billing;
	@Autowired Cashier cashier;
	@Autowired Ledger ledger;

	private List<Claim> claims;

	@Test
	void comeToWhatTheFileSays() throws Exception {
		claims = ClaimTransactions.in(EXPORT);
		var office = new Office(billing, cashier);
		var byPatient = claims.stream().collect(groupingBy(Claim::patient, LinkedHashMap::new, Collectors.toList()));
		office.opens(claims);
		byPatient.keySet().forEach(it -> billing.isTold(Telling.registered(it)));
		billing.hearsAllItWasTold();

		try (var hands = Executors.newFixedThreadPool(HANDS)) {
			lived(office, byPatient.values(), hands);
			each(hands, claims, office::agrees);
			each(hands, byPatient.entrySet(), it -> assertThat(cashier.stands(it.getKey())).isEqualTo(
					it.getValue().stream().map(Claim::open).reduce(BigDecimal::add).orElseThrow() + " / 0.00"));
		}
		agreesAsAWhole();
	}

	/** Claim by claim of each patient, the patients side by side. */
	private void lived(Office office, Collection<List<Claim>> byPatient, ExecutorService hands) throws Exception {
		var progress = new Progress("claims", claims.size());
		var settled = 0;
		for (var round = 0; settled < claims.size(); round++) {
			var nth = round;
			var now = byPatient.stream().filter(it -> it.size() > nth).map(it -> it.get(nth)).toList();
			each(hands, now, office::charges);
			billing.hearsAllItWasTold();
			each(hands, now, office::settles);
			settled += now.size();
			progress.at(settled);
		}
	}

	private static <T> void each(ExecutorService hands, Collection<T> things, Consumer<T> step) throws Exception {
		for (var done : things.stream().map(it -> hands.submit(() -> step.accept(it))).toList()) {
			try {
				done.get();
			}
			catch (ExecutionException e) {
				throw new AssertionError(e.getCause());
			}
		}
	}

	private void agreesAsAWhole() {
		assertThat(ofUs(PAID).query((row, number) -> Map.entry(row.getString(1), row.getBigDecimal(2))).list())
				.containsExactlyInAnyOrderElementsOf(claims.stream().flatMap(it -> it.payments().stream())
						.collect(groupingBy(Office::method, reducing(BigDecimal.ZERO, Claim.Line::amount, BigDecimal::add)))
						.entrySet());
		var charged = claims.stream().map(it -> Claim.sum(it.charges())).reduce(BigDecimal::add).orElseThrow();
		assertThat(ofUs(REVENUE).query(BigDecimal.class).single()).isEqualByComparingTo(charged);
		assertThat(ledger.faults()).isEmpty();
		assertThat(Reconciled.reports()).allSatisfy(it -> assertThat(it.comesTo(cashier.api())).as(it.report())
				.isEqualByComparingTo(it.journal(ledger)));
		System.out.printf("claims: %d of %d patients, %s charged, each as the file says%n", claims.size(),
				patients().size(), charged);
	}

	private StatementSpec ofUs(String query) {
		return ledger.asOwner().sql(query).param(patients().stream().map(UUID::toString).toArray(String[]::new));
	}

	private Collection<UUID> patients() {
		return claims.stream().map(Claim::patient).collect(Collectors.toCollection(HashSet::new));
	}
}
