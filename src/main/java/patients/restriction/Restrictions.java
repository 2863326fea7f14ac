package patients.restriction;

import concord.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;
import patients.identity.CleanText;
import patients.identity.PatientId;
import patients.identity.Survivors;

/** Closes records and opens them again. */
@Component
class Restrictions {

	private static final String STANDING = """
			select reason, restricted_at, restricted_by, may_open from patients.restriction
			where patient_id = any(patients.records_of(:patient)) and lifted_at is null
			order by restricted_at desc limit 1
			""";

	private static final String LIFT = """
			update patients.restriction set lifted_at = :now, lifted_by = :by, lift_reason = :reason
			where patient_id = any(patients.records_of(:patient)) and lifted_at is null returning patient_id
			""";

	private static final String RESTRICT = """
			insert into patients.restriction (restriction_id, patient_id, reason, restricted_at, restricted_by, may_open)
			values (:id, :patient, :reason, :now, :by, :mayOpen)
			""";

	private static final String IS_REGISTERED =
			"select exists (select from patients.patient where patient_id = :patient)";

	private static final int LONGEST = 500;

	private final JdbcClient database;
	private final Survivors survivors;
	private final Clock clock;

	Restrictions(JdbcClient database, Survivors survivors, Clock clock) {
		this.database = database;
		this.survivors = survivors;
		this.clock = clock;
	}

	/**
	 * One that stands already is ended by the new one: one reason at a time. It stands on each record of the person
	 * that had one too, so that none is open once it is a record of its own again. Whoever restricts may open.
	 */
	@Transactional
	public RestrictionView restrict(PatientId patient, RestrictionBody said) {
		expectRegistered(patient);
		var reason = CleanText.of(said.reason(), "reason", LONGEST);
		var mayOpen = Stream.concat(Stream.of(Cause.current().actor()), said.readers()).distinct();
		var readers = mayOpen.toArray(String[]::new);
		Stream.concat(lifted(patient, reason), Stream.of(patient, survivors.of(patient))).distinct()
				.sorted(Comparator.comparing(PatientId::patientId))
				.forEach(it -> of(RESTRICT, it, reason).param("id", TimeOrderedIds.next())
						.param("mayOpen", readers).update());
		return read(patient);
	}

	/** Of all records of the person. */
	@Transactional
	public RestrictionView lift(PatientId patient, LiftBody said) {
		expectRegistered(patient);
		if (lifted(patient, CleanText.of(said.reason(), "reason", LONGEST)).findAny().isEmpty()) {
			throw new Refusal.NotAllowed("This record is not restricted.");
		}
		return read(patient);
	}

	@Transactional(readOnly = true)
	public RestrictionView read(PatientId patient) {
		expectRegistered(patient);
		return database.sql(STANDING).param("patient", patient.patientId()).query(Restrictions::view).optional()
				.orElse(new RestrictionView(false, null, null, null, List.of()));
	}

	/** The records that had one. */
	private Stream<PatientId> lifted(PatientId patient, String reason) {
		return of(LIFT, patient, reason).query(UUID.class).list().stream().map(PatientId::new);
	}

	private void expectRegistered(PatientId patient) {
		if (!database.sql(IS_REGISTERED).param("patient", patient.patientId()).query(Boolean.class).single()) {
			throw new Refusal.NotFound("patient", patient.patientId());
		}
	}

	private JdbcClient.StatementSpec of(String sql, PatientId patient, @Nullable String reason) {
		return database.sql(sql).param("patient", patient.patientId()).param("reason", reason)
				.param("by", Cause.current().actor()).param("now", clock.instant().atOffset(ZoneOffset.UTC));
	}

	private static RestrictionView view(ResultSet row, int number) throws SQLException {
		return new RestrictionView(true, row.getString("reason"), row.getString("restricted_by"),
				row.getObject("restricted_at", OffsetDateTime.class),
				List.of((String[]) row.getArray("may_open").getArray()));
	}
}
