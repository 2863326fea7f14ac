package procedures.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that billing may need of an act.
 *
 * @param code          what was done
 * @param modifiers     in order, as the claim will carry them; a stopped act has {@code 73} or {@code 74}
 * @param diagnoses     in order, the first is the reason
 * @param quantity      greater than zero, decimals as documented; the units of a timed service once it is over
 * @param unit          UCUM; {@code 1} for countable acts, {@code min} for a timed service that is too short
 *                      for one unit
 * @param serviceDate   the facility's local date of {@code start}
 * @param start         planned while in preparation
 * @param end           {@code null} while in progress
 * @param bodySite      where on the body
 * @param minutes       how long a timed service took, without what it was on hold
 * @param stopped       {@code before-anaesthesia} or {@code after-anaesthesia}, where it was stopped
 * @param otherFacility who gave the care where it was not this hospital: not billable here
 * @param cosignature   {@code required} or {@code signed}; billing waits while it is required
 * @param documentedLate {@code true} where it was documented after its visit had ended
 * @param supplies      what it used of the stock, or is to use while it is not over; {@code null} where nothing
 */
public record BillableFacts(UUID encounterId, Code code, List<String> modifiers, List<Code> diagnoses,
		BigDecimal quantity, String unit, List<Performer> performers, LocalDate serviceDate, OffsetDateTime start,
		@Nullable OffsetDateTime end, @Nullable Code bodySite, @Nullable Integer minutes, @Nullable String stopped,
		@Nullable String otherFacility, @Nullable String cosignature, @Nullable Boolean documentedLate,
		@Nullable List<Supply> supplies) {

	/** What every act has. */
	public BillableFacts(UUID encounterId, Code code, List<String> modifiers, List<Code> diagnoses,
			BigDecimal quantity, String unit, List<Performer> performers, LocalDate serviceDate, OffsetDateTime start,
			@Nullable OffsetDateTime end) {
		this(encounterId, code, modifiers, diagnoses, quantity, unit, performers, serviceDate, start, end, null,
				null, null, null, null, null, null);
	}
}
