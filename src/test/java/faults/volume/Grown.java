package faults.volume;

import concord.database.GivenDatabase;
import java.sql.SQLException;

/** A log as it would be after years, written by SQL because nobody can wait for it. */
record Grown(GivenDatabase database) {

	private static final int LANES = 64;
	private static final int AT_ONCE = 4_096;

	private static final String ROOM = "select outbox.make_part(n) from generate_series(%d, %d, 16384) n";

	/** Read long ago: nothing of it is to be applied. */
	private static final String HISTORY = """
			with e as materialized (select l.lane, l.head + n as position, gen_random_uuid() as id,
					gen_random_uuid() as patient
				from outbox.lane l, generate_series(1, %1$d) n),
			stream as (insert into outbox.stream select id, 1 from e)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select lane, position, id, 'procedures.EncounterStarted', 1, id, 1, patient,
				jsonb_build_object('encounterId', id, 'version', 1, 'patientId', patient, 'class', 'AMB'), '',
				'history', id
			from e order by lane, position
			""";

	/** Patients who were registered and then corrected: the halves of their id make their lane. */
	private static final String BACKLOG = """
			with p as materialized (select l.lane, l.head + 2 * n - 1 as position,
					lpad(to_hex(l.head / 2 * 64 + n * 64), 16, '0')
						|| lpad(to_hex((l.head / 2 * 64 + n * 64) # l.lane), 16, '0') as hex
				from outbox.lane l, generate_series(1, %1$d) n),
			e as (select lane, position + v - 1 as position, hex::uuid as id, v as version,
					(array['patients.PatientRegistered', 'patients.DemographicsCorrected'])[v] as type,
					jsonb_build_object('patientId', hex::uuid, 'version', v, 'mrn', '1000009',
						'family', (array['Before', 'After'])[v], 'given', array['Ana'], 'birthDate', '1980-04-02',
						'sex', 'female') as payload
				from p, generate_series(1, 2) v),
			stream as (insert into outbox.stream select hex::uuid, 2 from p)
			insert into outbox.event (lane, position, event_id, type, schema_version, aggregate_id, aggregate_version,
				patient_id, payload, hash, actor, correlation_id)
			select lane, position, gen_random_uuid(), type, 1, id, version, id, payload,
				outbox.digest(type, 1::smallint, id, version, id, payload), 'backlog', gen_random_uuid()
			from e order by lane, position
			""";

	void history(long events) throws SQLException {
		grow(HISTORY, events / LANES, 1);
		run("update outbox.checkpoint c set position = l.head from outbox.lane l where l.lane = c.lane");
		run("vacuum analyze outbox.event");
	}

	void backlog(long events) throws SQLException {
		grow(BACKLOG, events / LANES / 2, 2);
		run("vacuum analyze outbox.event");
	}

	private void grow(String sql, long times, int eventsEach) throws SQLException {
		for (var done = 0L; done < times; done += AT_ONCE) {
			var now = Math.min(AT_ONCE, times - done);
			run(ROOM.formatted(done * eventsEach, (done + now) * eventsEach + 2 * 16_384));
			run(sql.formatted(now));
			run("update outbox.lane set head = head + " + now * eventsEach);
			System.out.printf("%d of %d events a lane%n", (done + now) * eventsEach, times * eventsEach);
		}
	}

	private void run(String sql) throws SQLException {
		try (var owner = database.owner(); var statement = owner.createStatement()) {
			statement.execute(sql);
		}
	}
}
