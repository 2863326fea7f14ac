package procedures.scheduling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.roster.PatientId;
import procedures.scheduling.resources.Participants;

/** An appointment as a caller describes it; what a value may be, the values know. */
sealed interface AppointmentBody {

	@Nullable List<UUID> practitioners();

	@Nullable List<UUID> locations();

	@Nullable List<UUID> devices();

	default Participants participants() {
		return new Participants(given(practitioners()), given(locations()), given(devices()));
	}

	private static List<UUID> given(@Nullable List<UUID> ids) {
		return Objects.requireNonNullElse(ids, List.of());
	}

	/**
	 * A time for it, with all of these.
	 *
	 * @param outsideHours {@code true} to book when somebody does not work, or something is closed
	 */
	record Time(@NotNull OffsetDateTime start, @NotNull OffsetDateTime end,
			@Nullable @Size(max = 20) List<@NotNull UUID> practitioners,
			@Nullable @Size(max = 20) List<@NotNull UUID> locations,
			@Nullable @Size(max = 20) List<@NotNull UUID> devices, @Nullable Boolean outsideHours)
			implements AppointmentBody {

		Slot slot() {
			return new Slot(start, end);
		}

		boolean withinHours() {
			return !Boolean.TRUE.equals(outsideHours);
		}
	}

	/** POST: book at once. */
	record Booking(@NotNull UUID patientId, @NotBlank @Size(max = 200) String service, @NotNull OffsetDateTime start,
			@NotNull OffsetDateTime end, @Nullable @Size(max = 20) List<@NotNull UUID> practitioners,
			@Nullable @Size(max = 20) List<@NotNull UUID> locations,
			@Nullable @Size(max = 20) List<@NotNull UUID> devices, @Nullable Boolean outsideHours)
			implements AppointmentBody {

		PatientId patient() {
			return new PatientId(patientId);
		}

		Time time() {
			return new Time(start, end, practitioners, locations, devices, outsideHours);
		}
	}

	/** POST: wait for a time with all of these; with whom it does not matter where none are named. */
	record Waiting(@NotNull UUID patientId, @NotBlank @Size(max = 200) String service, @NotNull Integer minutes,
			@Nullable Integer priority, @Nullable LocalDate earliest, @Nullable LocalDate latest,
			@Nullable @Size(max = 20) List<@NotNull UUID> practitioners,
			@Nullable @Size(max = 20) List<@NotNull UUID> locations,
			@Nullable @Size(max = 20) List<@NotNull UUID> devices) implements AppointmentBody {

		PatientId patient() {
			return new PatientId(patientId);
		}

		Wish wish() {
			return new Wish(minutes, Objects.requireNonNullElse(priority, Wish.USUAL), earliest, latest);
		}
	}
}
