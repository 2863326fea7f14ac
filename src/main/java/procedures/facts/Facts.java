package procedures.facts;

import concord.refusal.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;
import procedures.events.BillableFacts;

/**
 * What is recorded of an act. An amendment replaces it as a whole. The period need not lie within the
 * visit's: what is done before admission or after discharge, or documented late, was done all the same.
 *
 * @param modifiers in order, each of 2 capital letters or digits (CPT and HCPCS), at most 4, none twice
 * @param diagnoses in order, the first is the reason; at most 12 (as many as a claim takes), none twice
 */
@Embeddable
public record Facts(EncounterId encounterId, Coding code,
		@JdbcTypeCode(SqlTypes.ARRAY) List<String> modifiers,
		@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<Coding> diagnoses, Quantity quantity,
		@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<PerformedBy> performers, Period period) implements ValueObject {

	private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

	public Facts {
		modifiers = List.copyOf(modifiers);
		diagnoses = List.copyOf(diagnoses);
		performers = List.copyOf(performers);
		expect(modifiers.size() <= 4 && new HashSet<>(modifiers).size() == modifiers.size(), "modifiers",
				"must be at most 4, none twice");
		expect(modifiers.stream().allMatch(modifier -> MODIFIER.matcher(modifier).matches()), "modifiers",
				"must each be 2 capital letters or digits");
		expect(diagnoses.size() <= 12 && distinct(diagnoses), "diagnoses", "must be at most 12, none twice");
		expect(performers.size() <= 20, "performers", "must be at most 20");
	}

	public Facts during(Period period) {
		return new Facts(encounterId, code, modifiers, diagnoses, quantity, performers, period);
	}

	/** The same, its codes with their faults as they are known now. */
	public Facts coded(Coding code, List<Coding> diagnoses) {
		return new Facts(encounterId, code, modifiers, diagnoses, quantity, performers, period);
	}

	public BillableFacts told(LocalDate serviceDate) {
		return new BillableFacts(encounterId.encounterId(), code.told(), modifiers,
				diagnoses.stream().map(Coding::told).toList(), quantity.value(), quantity.unit(),
				performers.stream().map(PerformedBy::told).toList(), serviceDate, period.start(), period.end());
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
