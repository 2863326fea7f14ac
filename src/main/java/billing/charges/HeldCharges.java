package billing.charges;

import billing.accounts.OpeningAccounts;
import billing.accounts.PatientId;
import billing.acts.HeldReason;
import billing.coverages.HoldingCoverages;
import billing.pricing.Released;
import billing.pricing.Waiting;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.PatientRegistered;

/** The queue of what could not be charged yet. It empties by itself once what was missing is there. */
@Component
public class HeldCharges implements Waiting {

	/** Many enough to be quick, few enough for one transaction. */
	private static final int AT_ONCE = 500;

	/** What imported lists can cure. */
	private static final Set<HeldReason> BY_LISTS = EnumSet.of(HeldReason.UNPRICED, HeldReason.UNKNOWN_UNIT,
			HeldReason.UNKNOWN_MODIFIER, HeldReason.UNKNOWN_TAX, HeldReason.NO_AMOUNT);

	private static final String OF_PATIENT = """
			select charge_id from billing.charge_item
			where patient_id = :patient and status = 'held' and reason = 'unknown-patient' order by charge_id
			""";

	private static final String TRIED = """
			update billing.charge_item set tried_by = :books where charge_id = :charge and status = 'held'
			""";

	/** @param books the entries of the books it is about to be priced by */
	private record Found(UUID chargeId, @Nullable String books) {
	}

	private final ChargeItems charges;
	private final Charging charging;
	private final HoldingCoverages coverages;
	private final OpeningAccounts accounts;
	private final JdbcClient jdbc;

	HeldCharges(ChargeItems charges, Charging charging, HoldingCoverages coverages, OpeningAccounts accounts,
			JdbcClient jdbc) {
		this.charges = charges;
		this.charging = charging;
		this.coverages = coverages;
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public Released price() {
		return release(BY_LISTS);
	}

	/** That what {@code held}, a charge, waits for is there: a condition. */
	public static String repaired() {
		return Cause.repaired(EnumSet.allOf(HeldReason.class));
	}

	/**
	 * Charges what waits and need not by now, a bounded number at a time. What was tried in vain is noted, and stands
	 * in nobody's way: whoever asks again and again comes to an end.
	 */
	@Transactional
	public Released release(Collection<HeldReason> reasons) {
		var repaired = "from billing.charge_item held where " + Cause.repaired(reasons);
		var found = jdbc.sql("select charge_id, " + Cause.BOOKS + " as books " + repaired
				+ " order by encounter_id, charge_id limit :most for update skip locked")
				.param("most", AT_ONCE).query(Found.class).list();
		var inVain = found.stream().filter(it -> !release(it.chargeId())).toList();
		inVain.forEach(it -> jdbc.sql(TRIED).param("books", it.books()).param("charge", it.chargeId()).update());
		return new Released(found.size() - inVain.size(),
				jdbc.sql("select count(*) " + repaired).query(Long.class).single());
	}

	/** Acts may come before their patient: where a registration was set aside and redriven. */
	@Transactional
	@DomainEventHandler
	void on(PatientRegistered event) {
		accounts.open(new PatientId(event.patientId()));
		jdbc.sql(OF_PATIENT).param("patient", event.patientId()).query(UUID.class).list().forEach(this::release);
	}

	/** Looks again at what the charge waits for. {@code false} where anything is still missing. */
	boolean release(ChargeItem charge) {
		return !charge.unauthorised() && assess(charge);
	}

	/** Whether it waits for something or not, that is looked at. */
	boolean assess(ChargeItem charge) {
		coverages.steady(charge.act().patientId().patientId());
		var assessed = charging.assess(charge.act(), null);
		charging.reassess(charge, assessed);
		return charge.status() != ChargeStatus.HELD;
	}

	/** What was released before it may have taken it along: another act's price holds it by now. */
	private boolean release(UUID charge) {
		return charges.findById(new ChargeItemId(charge))
				.map(it -> it.status() != ChargeStatus.HELD || release(it)).orElse(false);
	}
}
