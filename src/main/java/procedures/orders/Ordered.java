package procedures.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.encounters.EncounterId;
import procedures.events.Code;
import procedures.events.OrderFacts;
import procedures.facts.Coding;
import procedures.facts.Quantity;

/**
 * What is ordered. An amendment replaces it as a whole.
 *
 * @param requesterId who ordered, if that was said
 * @param occurrence  when it is wanted
 * @param plansCharge whether billing is to expect it
 */
@Embeddable
record Ordered(EncounterId encounterId, Coding code, Quantity quantity,
		@Enumerated(EnumType.STRING) Priority priority, @Column(name = "requester_id") @Nullable UUID requesterId,
		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "occurrence_offset")
		@Column(name = "occurrence_at") @Nullable OffsetDateTime occurrence,
		@Column(name = "plans_charge") boolean plansCharge) implements ValueObject {

	Ordered {
		occurrence = occurrence == null ? null : occurrence.truncatedTo(ChronoUnit.MICROS);
	}

	/** The same of a code that was looked up. */
	Ordered of(Coding known) {
		return new Ordered(encounterId, known, quantity, priority, requesterId, occurrence, plansCharge);
	}

	/** The facility's local date on which it is wanted, {@code null} where nobody said when. */
	@Nullable LocalDate wantedOn(ZoneId facility) {
		return occurrence == null ? null : occurrence.atZoneSameInstant(facility).toLocalDate();
	}

	/** @param facility the zone whose calendar gives the day it is expected on */
	OrderFacts told(ZoneId facility) {
		return new OrderFacts(encounterId.encounterId(), new Code(code.system(), code.code(), code.display(), code.fault()),
				quantity.value(), quantity.unit(), priority.code(), requesterId, occurrence,
				wantedOn(facility), plansCharge);
	}
}
