package procedures.scheduling.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient who waits: an appointment without a time.
 *
 * @param priority      1 is the most urgent
 * @param practitioners with whom it must be; with anybody where there are none
 */
public record Offer(UUID appointmentId, UUID patientId, String service, int minutes, int priority,
		@Nullable LocalDate earliest, @Nullable LocalDate latest, List<UUID> practitioners, List<UUID> locations,
		List<UUID> devices, int version) {

	static Offer of(ResultSet row, int number) throws SQLException {
		return new Offer(row.getObject("appointment_id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getString("service"), row.getInt("minutes"), row.getInt("priority"),
				row.getObject("earliest", LocalDate.class), row.getObject("latest", LocalDate.class),
				ids(row, "practitioners"), ids(row, "locations"), ids(row, "devices"), row.getInt("version"));
	}

	private static List<UUID> ids(ResultSet row, String column) throws SQLException {
		return Arrays.asList((UUID[]) row.getArray(column).getArray());
	}

	/** Where a list goes on after this. */
	String key() {
		return priority + " " + appointmentId;
	}
}
