package billing.benefits;

import billing.accounts.PatientId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the coverage whose terms count for a day, and how far they are used up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TermsInForce {

	/** The coverage with terms that the payer was found by. */
	static final String COVERAGE = """
			select coverage_id from billing.coverage c
			where patient_id = any(billing.records_of(:patient)) and payer_code = :payer and not entered_in_error
				and first_day <= :day and last_day >= :day
				and exists (select from billing.benefit b where b.coverage_id = c.coverage_id)
			order by rank, coverage_id limit 1
			""";

	/** Its row is held until this transaction ends. */
	private static final String HOLD = COVERAGE + "for no key update";

	private static final String USED = """
			select b.version, b.copay, b.deductible, b.coinsurance,
				coalesce(sum(s.copay) filter (where s.service_date = :day), 0) as copaid,
				coalesce(sum(s.deductible), 0) as met
			from (select * from billing.benefit where coverage_id = :coverage order by version desc limit 1) b
			left join billing.patient_share s on s.coverage_id = b.coverage_id
				and s.service_date between date_trunc('year', :day::date) and date_trunc('year', :day::date)
					+ interval '1 year' - interval '1 day'
				and not exists (select from billing.journal_entry e
					where e.subject_id = s.charge_id and e.kind = 'reversal')
			group by b.version, b.copay, b.deductible, b.coinsurance
			""";

	private final JdbcClient jdbc;

	TermsInForce(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<UUID> coverage(PatientId patient, String payer, LocalDate day) {
		return coverage(COVERAGE, patient, payer, day);
	}

	/** So that charges of one coverage are shared one after the other. */
	Optional<UUID> held(PatientId patient, String payer, LocalDate day) {
		return coverage(HOLD, patient, payer, day);
	}

	private Optional<UUID> coverage(String query, PatientId patient, String payer, LocalDate day) {
		return jdbc.sql(query).param("patient", patient.patientId()).param("payer", payer).param("day", day)
				.query(UUID.class).optional();
	}

	Used used(UUID coverage, LocalDate day) {
		return jdbc.sql(USED).param("coverage", coverage).param("day", day).query(Used.class).single();
	}
}
