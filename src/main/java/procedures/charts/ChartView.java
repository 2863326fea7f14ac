package procedures.charts;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.web.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit with what was done and ordered in it, and what became of that on the bill.
 *
 * @param acts   in the order they were documented, a page at a time
 * @param orders in the order they were written, at most 200: all of them are listed under {@code /orders}
 */
record ChartView(Visit encounter, Page<Act> acts, List<Order> orders) {

	/** The visit, in short; all of it is read under {@code /encounters}. */
	record Visit(UUID id, UUID patientId, @JsonProperty("class") String encounterClass, String status,
			OffsetDateTime start, @Nullable OffsetDateTime end, String timeZone, @Nullable UUID locationId, int version) {
	}

	/** What was done. */
	record Act(UUID id, String status, What code, BigDecimal quantity, String unit, LocalDate serviceDate,
			OffsetDateTime start, @Nullable UUID basedOn, int version, Bill bill) {
	}

	/** What was ordered. */
	record Order(UUID id, String status, What code, boolean plansCharge, int version, Bill bill) {
	}

	/** A code from a code system (FHIR Coding). */
	record What(String system, String code, @Nullable String display) {
	}
}
