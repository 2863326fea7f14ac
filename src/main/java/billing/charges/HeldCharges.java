package billing.charges;

import billing.accounts.OpeningAccounts;
import billing.accounts.PatientId;
import billing.acts.KnownCircumstances;
import billing.journal.Journal;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.PatientRegistered;

/** The queue of what could not be charged yet. It empties by itself once what was missing is there. */
@Component
public class HeldCharges {

	/** Many enough to be quick, few enough for one transaction. */
	private static final int AT_ONCE = 500;

	private static final String NOW_PRICED = """
			from billing.charge_item held
			where status = 'held' and reason = 'unpriced' and exists (
				select from billing.price where price.system = held.code_system and price.code = held.code
					and not superseded and effective_from <= held.service_date and effective_to >= held.service_date)
			""";

	private static final String OF_PATIENT = """
			select charge_id from billing.charge_item
			where patient_id = :patient and status = 'held' and reason = 'unknown-patient' order by charge_id
			""";

	/**
	 * @param priced how many charges left the queue
	 * @param left   how many more could leave it: ask again
	 */
	public record Released(int priced, long left) {
	}

	private final ChargeItems charges;
	private final KnownCircumstances known;
	private final Journal journal;
	private final OpeningAccounts accounts;
	private final JdbcClient jdbc;

	HeldCharges(ChargeItems charges, KnownCircumstances known, Journal journal, OpeningAccounts accounts,
			JdbcClient jdbc) {
		this.charges = charges;
		this.known = known;
		this.journal = journal;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	/** Charges what waits for a price and has one by now, a bounded number at a time. */
	@Transactional
	public Released price() {
		var found = jdbc
				.sql("select charge_id " + NOW_PRICED + " order by charge_id limit :most for update skip locked")
				.param("most", AT_ONCE).query(UUID.class).list();
		var priced = found.stream().filter(this::release).count();
		return new Released((int) priced, left());
	}

	/** Acts may come before their patient: where a registration was set aside and redriven. */
	@Transactional
	@DomainEventHandler
	void on(PatientRegistered event) {
		accounts.open(new PatientId(event.patientId()));
		jdbc.sql(OF_PATIENT).param("patient", event.patientId()).query(UUID.class).list().forEach(this::release);
	}

	/** Looks again at what the charge waits for. {@code false} where it is still missing. */
	boolean release(ChargeItem charge) {
		var circumstances = known.of(charge.act());
		var moved = charge.reassess(circumstances.assess(charge.act()));
		if (moved) {
			charges.saveAndFlush(charge);
		}
		if (charge.billable()) {
			journal.post(charge.charged(circumstances.payerCode()));
		}
		return charge.billable();
	}

	private boolean release(UUID charge) {
		return charges.findById(new ChargeItemId(charge)).map(this::release).orElse(false);
	}

	private long left() {
		return jdbc.sql("select count(*) " + NOW_PRICED).query(Long.class).single();
	}
}
