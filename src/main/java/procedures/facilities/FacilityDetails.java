package procedures.facilities;

import concord.csv.Row;
import concord.refusal.Refusal;
import java.time.ZoneId;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;
import procedures.naming.Npi;

/**
 * What is recorded of a facility.
 *
 * @param timeZone of a region, e.g. {@code America/New_York}: an offset knows no summer time
 * @param npi      the organisation's, as claims carry it
 */
public record FacilityDetails(LocalCode code, DisplayName name, ZoneId timeZone, @Nullable Npi npi,
		boolean active) implements ValueObject {

	static FacilityDetails of(String code, String name, String timeZone, @Nullable String npi, boolean active) {
		return new FacilityDetails(new LocalCode(code), new DisplayName(name), zone(timeZone), Npi.ofNullable(npi),
				active);
	}

	static FacilityDetails of(Row row) {
		return of(row.text("code"), row.text("name"), row.text("time_zone"), row.optional("npi"),
				row.unlessDenied("active"));
	}

	@Nullable String npiText() {
		return npi == null ? null : npi.npi();
	}

	private static ZoneId zone(String said) {
		if (!ZoneId.getAvailableZoneIds().contains(said)) {
			throw new Refusal.Invalid("timeZone", "must be a region's time zone, such as America/New_York");
		}
		return ZoneId.of(said);
	}
}
