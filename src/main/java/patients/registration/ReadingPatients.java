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
import patients.identity.Survivors;
import patients.restriction.OpeningPolicy;

/** Patients' records as the API shows them. */
@Component
public class ReadingPatients {

	private final JdbcClient database;
	private final PatientRows rows;
	private final OpeningPolicy policy;
	private final Survivors survivors;

	ReadingPatients(JdbcClient database, PatientRows rows, OpeningPolicy policy, Survivors survivors) {
		this.survivors = survivors;
		this.database = database;
		this.rows = rows;
		this.policy = policy;
	}

	/** By any record of the person, the one that answers for it. */
	@Transactional(readOnly = true)
	public PatientView read(PatientId id) {
		return record(survivors.of(id));
	}

	/** As in a list: of a record that is restricted, whose it is. */
	@Transactional(readOnly = true)
	public PatientView shown(PatientId id) {
		return open(read(id));
	}

	/** This record and no other, also one that is folded into another. */
	@Transactional(readOnly = true)
	public PatientView record(PatientId id) {
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
				.query(rows).list();
		var shown = Page.of(found, page, it -> it.id().toString());
		return new Page<>(answering(shown.items()), shown.next());
	}

	/** In the order of the ids. */
	@Transactional(readOnly = true)
	public List<PatientView> inOrder(List<UUID> ids) {
		var found = database.sql(PatientRows.SELECT + "where patient_id = any(:ids::uuid[])")
				.param("ids", ids.stream().map(UUID::toString).toArray(String[]::new)).query(rows).list().stream()
				.collect(Collectors.toMap(PatientView::id, Function.identity()));
		return answering(ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList());
	}

	/** A record that was folded into another is found by what it says, and shown as that other; each once. */
	private List<PatientView> answering(List<PatientView> found) {
		return found.stream().map(it -> it.replacedBy() == null ? it : record(new PatientId(it.replacedBy())))
				.distinct().map(this::open).toList();
	}

	/** In a list a restricted record shows whose it is, so that nobody is registered twice. */
	private PatientView open(PatientView patient) {
		return patient.restricted() && !policy.mayOpen(Cause.current().actor(), new PatientId(patient.id()))
				? patient.closed() : patient;
	}
}
