package billing.benefits;

import billing.accounts.PatientId;
import billing.money.Money;
import jakarta.persistence.EntityManager;
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

	private static final String STANDS = """
			select (select coverage_id from billing.patient_share where charge_id = :charge)
				is not distinct from (%s)
			""".formatted(TermsInForce.COVERAGE);

	private static final String KEEP = """
			insert into billing.patient_share (charge_id, coverage_id, terms, service_date, copay, deductible,
				coinsurance, currency)
			values (:charge, :coverage, :terms, :day, :copay, :deductible, :coinsurance, :currency)
			""";

	private final TermsInForce terms;
	private final JdbcClient jdbc;
	private final EntityManager entities;

	Sharing(TermsInForce terms, JdbcClient jdbc, EntityManager entities) {
		this.terms = terms;
		this.jdbc = jdbc;
		this.entities = entities;
	}

	/** What of a charge is the patient's. Nothing, where no terms of the coverage are known. */
	public Money patients(UUID charge, PatientId patient, String payer, LocalDate day, Money amount) {
		if (!amount.positive()) {
			return Money.zero(amount.currency());
		}
		return terms.held(patient, payer, day).map(it -> share(charge, it, day, amount).patients())
				.orElse(Money.zero(amount.currency()));
	}

	/** Whether a charge is shared by the coverage that covers its day, as far as is known now. */
	public boolean stands(UUID charge, PatientId patient, String payer, LocalDate day, Money amount) {
		return !amount.positive() || jdbc.sql(STANDS).param("charge", charge).param("patient", patient.patientId())
				.param("payer", payer).param("day", day).query(Boolean.class).single();
	}

	private Share share(UUID charge, UUID coverage, LocalDate day, Money amount) {
		entities.flush();
		var used = terms.used(coverage, day);
		var share = used.share(amount);
		jdbc.sql(KEEP).param("charge", charge).param("coverage", coverage).param("terms", used.version())
				.param("day", day).param("copay", share.copay().value())
				.param("deductible", share.deductible().value()).param("coinsurance", share.coinsurance().value())
				.param("currency", amount.currency().getCurrencyCode()).update();
		return share;
	}
}
