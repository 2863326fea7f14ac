package patients.registration;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import patients.identity.PatientId;
import patients.restriction.OpeningPolicy;

/** Patients' records as the API shows them. */
@Component
public class ReadingPatients {

	private final JdbcClient database;
	private final PatientRows rows;
	private final OpeningPolicy policy;

	ReadingPatients(JdbcClient database, PatientRows rows, OpeningPolicy policy) {
		this.database = database;
		this.rows = rows;
		this.policy = policy;
	}

	@Transactional(readOnly = true)
	public PatientView read(PatientId id) {
		return database.sql(PatientRows.SELECT + "where patient_id = :id").param("id", id.patientId())
				.query(rows).optional()
				.orElseThrow(() -> new Refusal.NotFound("patient", id.patientId()));
	}

	/** Of which all conditions hold; in the order of registration. */
	@Transactional(readOnly = true)
	public Page<PatientView> all(List<String> conditions, Map<String, @Nullable Object> values, PageRequest page) {
		var all = new ArrayList<>(conditions);
		if (page.afterId() != null) {
			all.add("patient_id > :after");
		}
		var found = database.sql(PatientRows.SELECT + "where " + String.join(" and ", all)
				+ " order by patient_id limit :rows")
				.params(values).param("after", page.afterId()).param("rows", page.rows())
				.query(rows).list().stream().map(this::open).toList();
		return Page.of(found, page, it -> it.id().toString());
	}

	/** In the order of the ids. */
	@Transactional(readOnly = true)
	public List<PatientView> inOrder(List<UUID> ids) {
		var found = database.sql(PatientRows.SELECT + "where patient_id = any(:ids::uuid[])")
				.param("ids", ids.stream().map(UUID::toString).toArray(String[]::new)).query(rows).list().stream().map(this::open)
				.collect(Collectors.toMap(PatientView::id, Function.identity()));
		return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
	}

	/** In a list a restricted record shows whose it is, so that nobody is registered twice. */
	private PatientView open(PatientView patient) {
		return patient.restricted() && !policy.mayOpen(Cause.current().actor(), new PatientId(patient.id()))
				? patient.closed() : patient;
	}
}
