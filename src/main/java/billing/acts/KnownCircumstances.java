package billing.acts;

import billing.accounts.AccountId;
import billing.pricing.tariffs.Tariffs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an act's charge depends on: one account a patient, one price a code and day. */
@Component
public class KnownCircumstances {

	/** Where two coverages of the best rank name different payers, nobody may guess. */
	private static final String OF_ACT = """
			select account.account_id, payer.payer_code, coalesce(payer.rivals, false) as conflicting, visit.visit_class,
				coalesce(visit.finished, false) as finished
			from (values (1)) as act
			left join billing.account on account.patient_id = :patient
			left join billing.visit on visit.encounter_id = :encounter
			left join lateral (
				select payer_code, min(payer_code) over ranked <> max(payer_code) over ranked as rivals
				from billing.coverage
				where coverage.patient_id = any(billing.records_of(:patient)) and not entered_in_error
					and first_day <= :day and last_day >= :day
				window ranked as (partition by rank)
				order by rank, coverage_id limit 1) as payer on true
			""";

	private record Known(@Nullable UUID accountId, @Nullable String payerCode, boolean conflicting,
			@Nullable String visitClass, boolean finished) {
	}

	private final JdbcClient jdbc;
	private final Tariffs tariffs;

	KnownCircumstances(JdbcClient jdbc, Tariffs tariffs) {
		this.jdbc = jdbc;
		this.tariffs = tariffs;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Circumstances of(ChargedAct act) {
		var known = jdbc.sql(OF_ACT).param("patient", act.patientId().patientId()).param("day", act.serviceDate())
				.param("encounter", act.encounterId()).query(Known.class).single();
		var item = act.item();
		return new Circumstances(known.accountId() == null ? null : new AccountId(known.accountId()),
				tariffs.books(item).quote(item), known.payerCode() == null ? "" : known.payerCode(), known.conflicting(),
				known.visitClass() == null ? "" : known.visitClass(), known.finished());
	}
}
