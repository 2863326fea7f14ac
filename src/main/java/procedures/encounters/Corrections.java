package procedures.encounters;

import com.fasterxml.jackson.annotation.JsonProperty;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Keeps what a visit was before each correction, who put it right and why. Added to, never changed. */
@Component
class Corrections {

	private static final String KEEP = """
			insert into procedures.encounter_correction (encounter_id, version, encounter_class, facility_id, time_zone,
				started_at, started_offset, ended_at, ended_offset, reason, recorded_at, recorded_by)
			values (:encounter, :version, :class, :facility, :zone, :start, :startOffset, :end, :endOffset, :reason, :at,
				:by)
			""";

	private static final String LIST = """
			select version, encounter_class, facility_id, time_zone, started_at, started_offset, ended_at, ended_offset,
				reason, recorded_at, recorded_by
			from procedures.encounter_correction where encounter_id = ? and version > ? order by version limit ?
			""";

	/** @param version the visit's with which it was put right; the rest is what stood there before */
	record CorrectionView(int version, @JsonProperty("class") String encounterClass, @Nullable UUID facilityId,
			String timeZone, OffsetDateTime start, @Nullable OffsetDateTime end, String reason, Instant recordedAt,
			String recordedBy) {
	}

	private final JdbcClient jdbc;
	private final Clock clock;

	Corrections(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** In the transaction that writes the visit. */
	@Transactional(propagation = Propagation.MANDATORY)
	void keep(EncounterFacts wrong, int version, String reason) {
		var end = wrong.period().end();
		jdbc.sql(KEEP).param("encounter", wrong.encounterId()).param("version", version)
				.param("class", wrong.encounterClass().name()).param("facility", wrong.setting().facilityId())
				.param("zone", wrong.setting().timeZone().getId()).param("start", wrong.period().start())
				.param("startOffset", wrong.period().start().getOffset().getTotalSeconds()).param("end", end)
				.param("endOffset", end == null ? null : end.getOffset().getTotalSeconds()).param("reason", reason)
				.param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", Cause.current().actor()).update();
	}

	@Transactional(readOnly = true)
	Page<CorrectionView> of(EncounterId encounter, PageRequest page) {
		var found = jdbc.sql(LIST).params(encounter.encounterId(), after(page), page.rows())
				.query(Corrections::view).list();
		return Page.of(found, page, last -> String.valueOf(last.version()));
	}

	private static int after(PageRequest page) {
		try {
			return page.after() == null ? 0 : Integer.parseInt(page.after());
		}
		catch (NumberFormatException e) {
			throw PageRequest.noCursor();
		}
	}

	private static CorrectionView view(ResultSet row, int number) throws SQLException {
		return new CorrectionView(row.getInt("version"), row.getString("encounter_class"),
				row.getObject("facility_id", UUID.class), row.getString("time_zone"),
				ListedEncounter.moment(row, "started"),
				row.getObject("ended_at") == null ? null : ListedEncounter.moment(row, "ended"), row.getString("reason"),
				row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"));
	}
}
