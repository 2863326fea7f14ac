package procedures.facts;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;
import procedures.events.BillableFacts;

/**
 * What is recorded of an act. An amendment replaces it as a whole. The period need not lie within the
 * visit's: what is done before admission or after discharge, or documented late, was done all the same.
 *
 * @param modifiers in order, as {@link Modifiers} has them
 * @param diagnoses in order, the first is the reason; at most 12 (as many as a claim takes), none twice
 */
@Embeddable
public record Facts(EncounterId encounterId, Coding code,
		@JdbcTypeCode(SqlTypes.ARRAY) List<String> modifiers,
		@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<Coding> diagnoses, Quantity quantity,
		@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<PerformedBy> performers, Period period,
		@JdbcTypeCode(SqlTypes.JSON) Particulars particulars) implements ValueObject {

	public Facts {
		modifiers = List.copyOf(modifiers);
		diagnoses = List.copyOf(diagnoses);
		performers = List.copyOf(performers);
		Modifiers.check(modifiers);
		expect(diagnoses.size() <= 12 && distinct(diagnoses), "diagnoses", "must be at most 12, none twice");
		expect(performers.size() <= 20, "performers", "must be at most 20");
	}

	/** What every act has. */
	public Facts(EncounterId encounterId, Coding code, List<String> modifiers, List<Coding> diagnoses,
			Quantity quantity, List<PerformedBy> performers, Period period) {
		this(encounterId, code, modifiers, diagnoses, quantity, performers, period, Particulars.NONE);
	}

	/** The same, its codes with their faults as they are known now. */
	public Facts coded(Coding code, List<Coding> diagnoses) {
		return new Facts(encounterId, code, modifiers, diagnoses, quantity, performers, period, particulars);
	}

	public Facts during(Period period) {
		return new Facts(encounterId, code, modifiers, diagnoses, quantity, performers, period, particulars);
	}

	public Facts using(List<UsedSupply> supplies) {
		return new Facts(encounterId, code, modifiers, diagnoses, quantity, performers, period,
				particulars.using(supplies));
	}

	/** Once over, a timed service has its units. */
	public Facts took(@Nullable Integer minutes) {
		var perUnit = particulars.minutesPerUnit();
		return perUnit == null || minutes == null ? this : new Facts(encounterId, code, modifiers, diagnoses,
				TimedQuantity.of(minutes, perUnit), performers, period, particulars);
	}

	public boolean timed() {
		return particulars.minutesPerUnit() != null;
	}

	/** Whether {@code practitioner} took part in it. */
	public boolean performedBy(String practitioner) {
		return performers.stream().anyMatch(it -> it.practitioner().equals(practitioner));
	}

	/** Of an act of which nothing more is to be said. */
	public BillableFacts told(LocalDate serviceDate) {
		return told(serviceDate, Outcome.USUAL);
	}

	public BillableFacts told(LocalDate serviceDate, Outcome outcome) {
		var site = particulars.bodySite();
		var supplies = particulars.supplies();
		return new BillableFacts(encounterId.encounterId(), code.told(), outcome.modifiers(modifiers),
				diagnoses.stream().map(Coding::told).toList(), quantity.value(), quantity.unit(),
				performers.stream().map(PerformedBy::told).toList(), serviceDate, period.start(), period.end(),
				site == null ? null : site.told(), outcome.minutes(), outcome.stoppedCode(),
				particulars.otherFacility(), outcome.cosignature(), outcome.documentedLate() ? true : null,
				supplies.isEmpty() ? null : supplies.stream().map(UsedSupply::told).toList());
	}

	private static boolean distinct(List<Coding> codings) {
		return codings.stream().allMatch(one -> codings.stream().filter(one::same).count() == 1);
	}

	private static void expect(boolean met, String field, String message) {
		if (!met) {
			throw new Refusal.Invalid(field, message);
		}
	}
}
