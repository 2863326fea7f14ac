package procedures.encounters.hospitalization;

import concord.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.events.Place;
import procedures.locations.Location;

/**
 * Where a patient is and was during a visit. What stands in its history stays.
 *
 * @param stays      in their order; each ends when the next begins
 * @param locationId where they are now, {@code null} where nobody said or when they are gone
 * @param bedId      the same, where it is a bed: held for one patient at a time, by the database
 */
@Embeddable
public record Whereabouts(@JdbcTypeCode(SqlTypes.JSON_ARRAY) List<Stay> stays,
		@Column(name = "location_id") @Nullable UUID locationId, @Column(name = "bed_id") @Nullable UUID bedId)
		implements ValueObject {

	public Whereabouts {
		stays = List.copyOf(stays);
	}

	public static Whereabouts unknown() {
		return new Whereabouts(List.of(), null, null);
	}

	/** The same where {@code location} is {@code null}. */
	public Whereabouts movedTo(@Nullable Location location, String field, Instant at) {
		if (location == null) {
			return this;
		}
		var here = location.id().locationId();
		if (here.equals(locationId)) {
			throw new Refusal.NotAllowed("The patient is there already.");
		}
		var moved = new ArrayList<>(ended(field, at));
		moved.add(Stay.at(location, at));
		return new Whereabouts(moved, here, location.bed() ? here : null);
	}

	/** The patient went; the place is free. */
	public Whereabouts left(String field, Instant at) {
		return new Whereabouts(ended(field, at), null, null);
	}

	/** It was never so, or not after all: the place is free. */
	public Whereabouts released() {
		return new Whereabouts(stays, null, null);
	}

	/**
	 * The same of a visit that began and ended otherwise: who came to a place when it began, came there when it
	 * really did.
	 *
	 * @param end {@code null} while it goes on
	 */
	public Whereabouts during(Instant began, Instant start, @Nullable Instant end) {
		if (stays.isEmpty()) {
			return this;
		}
		var moved = new ArrayList<>(stays);
		moved.set(0, stays.getFirst().since().equals(began) ? stays.getFirst().since(start) : stays.getFirst());
		moved.set(moved.size() - 1, end == null ? moved.getLast() : moved.getLast().until(end));
		expectWithin("start", !moved.getFirst().since().isBefore(start) && moved.getFirst().real());
		expectWithin("end", moved.getLast().real());
		return new Whereabouts(moved, locationId, bedId);
	}

	private static void expectWithin(String field, boolean met) {
		if (!met) {
			throw new Refusal.Invalid(field, "must not leave out when the patient lay at a location");
		}
	}

	public @Nullable Place now() {
		return locationId == null ? null : stays.getLast().told();
	}

	private List<Stay> ended(String field, Instant at) {
		if (locationId == null) {
			return stays;
		}
		var last = stays.getLast();
		if (at.isBefore(last.since())) {
			throw new Refusal.Invalid(field, "must not be before the patient came to where they are now");
		}
		var ended = new ArrayList<>(stays.subList(0, stays.size() - 1));
		ended.add(last.until(at));
		return ended;
	}
}
