package patients.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Under which record a person is known, by any record of the person: that which no other replaced. */
@Component
public class Survivors {

	private static final String OF = """
			select record, patients.survivor_of(record) as survivor from unnest(:records::uuid[]) as r (record)
			""";

	private record Known(UUID record, UUID survivor) {
	}

	private final JdbcClient database;

	Survivors(JdbcClient database) {
		this.database = database;
	}

	/** Of a record nobody registered, that record. */
	public PatientId of(PatientId record) {
		return new PatientId(database.sql("select patients.survivor_of(:record)").param("record", record.patientId())
				.query(UUID.class).single());
	}

	public Map<UUID, UUID> of(Collection<UUID> records) {
		return database.sql(OF).param("records", records.stream().distinct().map(UUID::toString).toArray(String[]::new))
				.query(Known.class).stream().collect(Collectors.toMap(Known::record, Known::survivor));
	}
}
