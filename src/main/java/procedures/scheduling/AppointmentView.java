package procedures.scheduling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, as the API shows it.
 *
 * @param start        {@code null} while it waits for a time
 * @param waiting      what was wished for; {@code null} where it was booked at once
 * @param encounterId  the visit that came of it
 * @param cancelReason {@code pat}, {@code prov}, {@code maint} or {@code other}
 */
record AppointmentView(UUID id, UUID patientId, String status, String service, @Nullable OffsetDateTime start,
		@Nullable OffsetDateTime end, List<UUID> practitioners, List<UUID> locations, List<UUID> devices,
		@Nullable WishView waiting, @Nullable UUID encounterId, @Nullable String cancelReason, int version) {

	record WishView(int minutes, int priority, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
	}

	static AppointmentView of(Appointment it) {
		var slot = it.slot();
		var wish = it.wish();
		var why = it.cancelReason();
		return new AppointmentView(it.getId().appointmentId(), it.patientId().patientId(), it.status().code,
				it.service(), slot == null ? null : slot.start(), slot == null ? null : slot.end(),
				it.participants().practitioners(), it.participants().locations(), it.participants().devices(),
				wish == null ? null : new WishView(wish.minutes(), wish.priority(), wish.earliest(), wish.latest()),
				it.encounterId(), why == null ? null : why.code, it.version());
	}

	String etag() {
		return String.valueOf(version);
	}
}
