package procedures.performers;

import concord.refusal.Refusal;
import concord.refusal.Refusal.Invalid.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import procedures.facts.Facts;
import procedures.facts.PerformedBy;
import procedures.practitioners.Practitioner;
import procedures.practitioners.Practitioners;

/**
 * Asks who is named by an NPI or a staff number: somebody the hospital keeps, who treats here on the day of
 * service. A hospital that keeps no practitioners is not asked, and nobody is asked about whom another facility
 * had: its people are not ours.
 */
@Component
public class KnownPerformers {

	private final Practitioners practitioners;

	KnownPerformers(Practitioners practitioners) {
		this.practitioners = practitioners;
	}

	/** Refuses as {@link Refusal.Invalid} each who is unknown or was not here, naming where in the body. */
	public void expect(Facts facts, LocalDate day) {
		if (facts.performers().isEmpty() || facts.particulars().otherFacility() != null || !practitioners.kept()) {
			return;
		}
		var known = practitioners.named(facts.performers().stream().map(PerformedBy::practitioner).toList());
		var faults = new ArrayList<Fault>();
		for (var i = 0; i < facts.performers().size(); i++) {
			var wrong = wrong(known.get(facts.performers().get(i).practitioner()), day);
			if (wrong != null) {
				faults.add(new Fault("performers[%d].practitioner".formatted(i), wrong));
			}
		}
		if (!faults.isEmpty()) {
			throw new Refusal.Invalid(faults.getFirst().message(), faults);
		}
	}

	/**
	 * Refuses as {@link Refusal.Invalid} who may not sign: an unknown one, one who is not here today, one without
	 * an NPI, and a performer by whatever number.
	 */
	public void expectCosigner(Facts facts, String cosigner, LocalDate today) {
		if (!practitioners.kept()) {
			return;
		}
		var named = new ArrayList<>(List.of(cosigner));
		facts.performers().forEach(it -> named.add(it.practitioner()));
		var known = practitioners.named(named);
		var signs = known.get(cosigner);
		var wrong = wrong(signs, today);
		if (wrong == null && signs != null) {
			wrong = unfit(signs, facts, known);
		}
		if (wrong != null) {
			throw new Refusal.Invalid("practitioner", wrong);
		}
	}

	private static @Nullable String unfit(Practitioner signs, Facts facts, Map<String, Practitioner> known) {
		if (signs.details().npi() == null) {
			return "must be a practitioner with an NPI: a signature is for the bill";
		}
		return facts.performers().stream().map(it -> known.get(it.practitioner())).anyMatch(signs::equals)
				? "must be a second practitioner, none of the performers" : null;
	}

	private static @Nullable String wrong(@Nullable Practitioner practitioner, LocalDate day) {
		if (practitioner == null) {
			return "There is no practitioner of this NPI or staff number.";
		}
		return practitioner.details().treatsOn(day) ? null : "The practitioner does not work here on %s.".formatted(day);
	}
}
