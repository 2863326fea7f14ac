package billing.coverages;

import billing.coverages.Days.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.CoverageCorrected;
import patients.events.CoverageEnded;
import patients.events.CoverageEvent;
import patients.events.CoverageStarted;

/**
 * Who pays for whom, as billing was told. Each event carries the whole coverage, so the newest version wins,
 * in whatever order and however often they come. What is charged already follows: it is taken back and posted
 * to who pays now.
 */
@Component
class CoveragePicture {

	/** Answers what was known before: a row of nothing where nothing was, and none where it was newer. */
	private static final String REMEMBER = """
			insert into billing.coverage as known (coverage_id, version, patient_id, payer_code, payer_name,
				member_number, rank, first_day, last_day, entered_in_error)
			values (:coverage, :version, :patient, :payer, :name,
				:member, :rank, :first, coalesce(:last, 'infinity'::date), :error)
			on conflict (coverage_id) do update set version = excluded.version, patient_id = excluded.patient_id,
				payer_code = excluded.payer_code, payer_name = excluded.payer_name,
				member_number = excluded.member_number, rank = excluded.rank, first_day = excluded.first_day,
				last_day = excluded.last_day, entered_in_error = excluded.entered_in_error
			where known.version < excluded.version
			returning old.payer_code, old.rank, old.first_day, nullif(old.last_day, 'infinity') as last_day,
				coalesce(old.entered_in_error, true) as nothing
			""";

	private final JdbcClient jdbc;
	private final HoldingCoverages holding;
	private final ObjectProvider<FollowsCoverages> followers;

	CoveragePicture(JdbcClient jdbc, HoldingCoverages holding, ObjectProvider<FollowsCoverages> followers) {
		this.jdbc = jdbc;
		this.holding = holding;
		this.followers = followers;
	}

	@Transactional
	@DomainEventHandler
	void on(CoverageEvent event) {
		holding.changing(event.patientId());
		var known = jdbc.sql(REMEMBER).param("coverage", event.coverageId()).param("version", event.version())
				.param("patient", event.patientId()).param("payer", event.payerCode())
				.param("name", event.payerName()).param("member", event.memberNumber()).param("rank", event.rank())
				.param("first", event.start()).param("last", event.end(), Types.DATE)
				.param("error", neverWas(event)).query((row, number) -> Optional.ofNullable(claim(row))).list();
		known.stream().flatMap(before -> Days.touched(before.orElse(null), claim(event)).stream())
				.forEach(days -> followers.forEach(it ->
						it.changed(event.coverageId(), event.version(), event.patientId(), days)));
	}

	private static @Nullable Claim claim(ResultSet row) throws SQLException {
		return row.getBoolean("nothing") ? null : new Claim(row.getString("payer_code"), row.getInt("rank"),
				new Days(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
	}

	private static @Nullable Claim claim(CoverageEvent event) {
		return neverWas(event) ? null
				: new Claim(event.payerCode(), event.rank(), new Days(event.start(), event.end()));
	}

	private static boolean neverWas(CoverageEvent event) {
		return switch (event) {
			case CoverageStarted it -> false;
			case CoverageCorrected it -> false;
			case CoverageEnded it -> it.enteredInError();
		};
	}
}
