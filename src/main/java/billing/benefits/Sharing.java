package billing.benefits;

import billing.accounts.PatientId;
import billing.benefits.Terms.Share;
import billing.money.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares each charge between the payer and the patient, by the terms of the coverage that covers its day, and
 * keeps how. Charges of one coverage are shared one after the other, for each uses up what the next may not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sharing {

	/** The coverage with terms that the payer was found by. */
	private static final String COVERAGE = """
			select coverage_id from billing.coverage c
			where patient_id = any(billing.records_of(:patient)) and payer_code = :payer and not entered_in_error
				and first_day <= :day and last_day >= :day
				and exists (select from billing.benefit b where b.coverage_id = c.coverage_id)
			order by rank, coverage_id limit 1
			""";

	/** Its row is held until this transaction ends. */
	private static final String HOLD = COVERAGE + "for no key update";

	private static final String STANDS = """
			select (select coverage_id from billing.patient_share where charge_id = :charge)
				is not distinct from (%s)
			""".formatted(COVERAGE);

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

	private static final String KEEP = """
			insert into billing.patient_share (charge_id, coverage_id, terms, service_date, copay, deductible,
				coinsurance, currency)
			values (:charge, :coverage, :terms, :day, :copay, :deductible, :coinsurance, :currency)
			""";

	private record Used(int version, BigDecimal copay, BigDecimal deductible, BigDecimal coinsurance,
			BigDecimal copaid, BigDecimal met) {

		Share share(Money amount) {
			var terms = new Terms(in(copay, amount), in(deductible, amount), coinsurance);
			return terms.share(amount, in(copaid, amount), in(met, amount));
		}

		private static Money in(BigDecimal value, Money amount) {
			return new Money(value, amount.currency());
		}
	}

	private final JdbcClient jdbc;
	private final EntityManager entities;

	Sharing(JdbcClient jdbc, EntityManager entities) {
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** What of a charge is the patient's. Nothing, where no terms of the coverage are known. */
	public Money patients(UUID charge, PatientId patient, String payer, LocalDate day, Money amount) {
		if (!amount.positive()) {
			return Money.zero(amount.currency());
		}
		return jdbc.sql(HOLD).param("patient", patient.patientId()).param("payer", payer).param("day", day)
				.query(UUID.class).optional().map(it -> share(charge, it, day, amount).patients())
				.orElse(Money.zero(amount.currency()));
	}

	/** Whether a charge is shared by the coverage that covers its day, as far as is known now. */
	public boolean stands(UUID charge, PatientId patient, String payer, LocalDate day, Money amount) {
		return !amount.positive() || jdbc.sql(STANDS).param("charge", charge).param("patient", patient.patientId())
				.param("payer", payer).param("day", day).query(Boolean.class).single();
	}

	private Share share(UUID charge, UUID coverage, LocalDate day, Money amount) {
		entities.flush();
		var used = jdbc.sql(USED).param("coverage", coverage).param("day", day).query(Used.class).single();
		var share = used.share(amount);
		jdbc.sql(KEEP).param("charge", charge).param("coverage", coverage).param("terms", used.version())
				.param("day", day).param("copay", share.copay().value())
				.param("deductible", share.deductible().value()).param("coinsurance", share.coinsurance().value())
				.param("currency", amount.currency().getCurrencyCode()).update();
		return share;
	}
}
