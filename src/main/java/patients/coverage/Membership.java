package patients.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import patients.events.Enrolment;

/**
 * Under which plan and through whom a patient is covered.
 *
 * @param subscriber {@code null} where it is the patient
 */
@Embeddable
record Membership(@Embedded @Nullable Plan plan, @Column(name = "group_number") @Nullable String groupNumber,
		@Enumerated(EnumType.STRING) @Column(name = "relationship") Relationship relationship,
		@Embedded @Nullable Subscriber subscriber) implements ValueObject {

	static final Membership OWN = new Membership(null, null, Relationship.SELF, null);

	/** With another payer it is another plan, and another group. */
	Membership withAnotherPayer() {
		return new Membership(null, null, relationship, subscriber);
	}

	/** As events say it: nothing where nothing is known but that it is the patient's own. */
	@Nullable Enrolment said() {
		return equals(OWN) ? null : new Enrolment(plan == null ? null : plan.code(),
				plan == null ? null : plan.name(), groupNumber, relationship.code(),
				subscriber == null ? null : subscriber.said());
	}
}
