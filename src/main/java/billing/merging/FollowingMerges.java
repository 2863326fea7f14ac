package billing.merging;

import billing.accounts.OpeningAccounts;
import billing.accounts.PatientId;
import billing.coverages.HoldingCoverages;
import billing.coverages.PartingCoverages;
import billing.journal.MovingDebts;
import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.events.PatientsMerged;
import patients.events.PatientsUnmerged;

/**
 * Follows the patients' merges with the money. Records have lanes of their own, so their merges come in any
 * order: each is remembered by its version, and then all that stands on the accounts of the persons it touched
 * is brought to its place. Whatever came first, the end is the same; once more changes nothing.
 */
@Component
class FollowingMerges {

	/** One at a time: who belongs together is not changed by another meanwhile. */
	private static final String ALONE = "select pg_advisory_xact_lock(hashtext('billing.merge'))";

	/** Whoever posts to one of them is waited for, or waits and then finds the merge (see posting_follows_merge). */
	private static final String HOLD = """
			select account_id from billing.account
			where patient_id = any(billing.records_of(:one)) or patient_id = any(billing.records_of(:other))
			order by account_id for update
			""";

	private static final String REMEMBER = """
			insert into billing.merged_record as known (patient_id, version, survivor_id)
			values (:patient, :version, :survivor)
			on conflict (patient_id) do update set version = excluded.version, survivor_id = excluded.survivor_id
			where known.version < excluded.version
			""";

	private final OpeningAccounts accounts;
	private final MovingDebts moving;
	private final HoldingCoverages coverages;
	private final PartingCoverages parting;
	private final EntityManager entities;
	private final JdbcClient jdbc;

	FollowingMerges(OpeningAccounts accounts, MovingDebts moving, HoldingCoverages coverages, PartingCoverages parting,
			EntityManager entities, JdbcClient jdbc) {
		this.accounts = accounts;
		this.moving = moving;
		this.coverages = coverages;
		this.parting = parting;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	@Transactional
	@DomainEventHandler
	void on(PatientsMerged event) {
		follow(event.patientId(), event.version(), event.survivorId(), event.survivorId());
	}

	/** What was charged by the coverage of somebody else is charged anew. */
	@Transactional
	@DomainEventHandler
	void on(PatientsUnmerged event) {
		coverages.changing(event.patientId());
		if (follow(event.patientId(), event.version(), event.survivorId(), null)) {
			parting.part(event.patientId(), event.survivorId(), event.version());
		}
	}

	/** The registration of the other record may come later, in its own lane; its account is needed now. */
	private boolean follow(UUID patient, int version, UUID other, @Nullable UUID survivor) {
		jdbc.sql(ALONE).query((row, number) -> row.getObject(1)).list();
		accounts.open(new PatientId(patient));
		accounts.open(new PatientId(other));
		entities.flush();
		var held = hold(patient, other);
		var changed = jdbc.sql(REMEMBER).param("patient", patient).param("version", version)
				.param("survivor", survivor, Types.OTHER).update() == 1;
		if (changed) {
			moving.among(held);
		}
		return changed;
	}

	private List<UUID> hold(UUID patient, UUID other) {
		return jdbc.sql(HOLD).param("one", patient).param("other", other).query(UUID.class).list();
	}
}
