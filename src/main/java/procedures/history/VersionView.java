package procedures.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.Performer;
import procedures.events.Supply;

/**
 * One version of an act.
 *
 * @param happened what made it: {@code planned}, {@code completed}, {@code amended} …
 * @param facts    as they were then; {@code null} where it was entered in error
 */
record VersionView(int version, String happened, String status, @Nullable String reason, Instant recordedAt,
		String recordedBy, @Nullable FactsView facts) {

	record Quantity(BigDecimal value, String unit) {
	}

	record FactsView(UUID encounterId, Code code, List<String> modifiers, List<Code> diagnoses,
			Quantity quantity, List<Performer> performers, LocalDate serviceDate, OffsetDateTime start,
			@Nullable OffsetDateTime end,
			@Nullable Code bodySite, @Nullable Integer minutes, @Nullable String stopped,
			@Nullable String otherFacility, @Nullable String cosignature, @Nullable List<Supply> supplies) {

		static @Nullable FactsView of(@Nullable BillableFacts it) {
			return it == null ? null : new FactsView(it.encounterId(), it.code(), it.modifiers(), it.diagnoses(),
					new Quantity(it.quantity(), it.unit()), it.performers(), it.serviceDate(), it.start(), it.end(),
					it.bodySite(), it.minutes(), it.stopped(), it.otherFacility(), it.cosignature(),
					it.supplies());
		}
	}

	static VersionView of(ResultSet row, int number) throws SQLException {
		return new VersionView(row.getInt("version"), row.getString("happened"), row.getString("status"),
				row.getString("reason"), row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"),
				FactsView.of(FactsJson.read(row.getString("facts"))));
	}
}
