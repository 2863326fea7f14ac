package procedures.encounters.staff;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import procedures.practitioners.PractitionerId;
import procedures.practitioners.Practitioners;

/** Makes sure that who is said to be in charge works here. */
@Component
public class Staffing {

	private final Practitioners practitioners;

	Staffing(Practitioners practitioners) {
		this.practitioners = practitioners;
	}

	/**
	 * Those said, in their order; nobody where {@code null}.
	 *
	 * @param first of the visit's days
	 * @param last  of them, as far as it has come
	 */
	public List<InCharge> of(@Nullable List<InChargeBody> said, LocalDate first, LocalDate last) {
		var all = new ArrayList<InCharge>();
		var places = new HashSet<>();
		for (var body : said == null ? List.<InChargeBody>of() : said) {
			var field = "participants[%d]".formatted(all.size());
			var one = one(field, body, first, last);
			if (!places.add(one.place())) {
				throw new Refusal.Invalid(field, one.type().single() ? "There can be only one " + one.type() + "."
						: "is said twice");
			}
			all.add(one);
		}
		return all;
	}

	private InCharge one(String field, InChargeBody body, LocalDate first, LocalDate last) {
		var type = ParticipantType.of(field + ".type", body.type());
		var details = practitioners.expectWithin(first, last, field + ".practitionerId",
				new PractitionerId(body.practitionerId())).details();
		if (type == ParticipantType.ATND && details.npi() == null) {
			throw new Refusal.Invalid(field + ".practitionerId", "must have an NPI: claims name who attended");
		}
		return new InCharge(type, body.practitionerId(), details.npiText(), details.listed());
	}
}
