package procedures.performed;

import java.time.ZoneId;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.codes.KnownCodes;
import procedures.encounters.EncounterId;
import procedures.encounters.FollowsCorrections;

/**
 * The acts of a visit that was in another facility: their service dates are that facility's. They are locked
 * before its orders, as by whoever completes an act and looks whether its order is done by it.
 */
@Order(1)
@Component
class RedatingActs implements FollowsCorrections {

	private static final String OF_VISIT = """
			select procedure_id from procedures.procedure where encounter_id = ? and status <> 'entered-in-error'
			order by procedure_id for update
			""";

	private final Procedures procedures;
	private final Recording recording;
	private final KnownCodes codes;
	private final JdbcClient jdbc;

	RedatingActs(Procedures procedures, Recording recording, KnownCodes codes, JdbcClient jdbc) {
		this.procedures = procedures;
		this.recording = recording;
		this.codes = codes;
		this.jdbc = jdbc;
	}

	@Override
	public void redate(EncounterId encounter, ZoneId facility, String reason) {
		jdbc.sql(OF_VISIT).param(encounter.encounterId()).query(UUID.class).list()
				.forEach(it -> redate(procedures.findById(new ProcedureId(it)).orElseThrow(), facility, reason));
	}

	private void redate(Procedure procedure, ZoneId facility, String reason) {
		var act = procedure.act();
		var day = act.facts().period().firstDay(facility);
		if (!day.equals(act.serviceDate())) {
			procedure.redate(codes.lookAgain(act.facts(), day), facility, reason);
			recording.write(procedure, act.allotment());
		}
	}
}
