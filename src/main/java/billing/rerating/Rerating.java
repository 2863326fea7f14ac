package billing.rerating;

import billing.accounts.PatientId;
import billing.coverages.Days;
import billing.events.CoverageFollowed;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import outbox.Versioned;

/**
 * Charges follow a coverage, so many of them that they do it a part at a time. Each version says how far they
 * have come; billing hears that itself, and goes on from there, until none is left.
 */
@Entity
@Table(schema = "billing", name = "rerating")
class Rerating extends Versioned implements AggregateRoot<Rerating, ReratingId> {

	@EmbeddedId
	private ReratingId id;

	@Embedded
	private PatientId patientId;

	private UUID coverageId;

	@Column(name = "from_day")
	private LocalDate from;

	@Column(name = "to_day")
	private @Nullable LocalDate to;

	private @Nullable UUID afterEncounter;

	@SuppressWarnings("NullAway.Init")
	protected Rerating() {
	}

	Rerating(ReratingId id, UUID patient, UUID coverage, Days touched, UUID cameTo) {
		this.id = id;
		this.patientId = new PatientId(patient);
		this.coverageId = coverage;
		this.from = touched.from();
		this.to = touched.to();
		come(cameTo);
	}

	/** @param cameTo the last visit that was gone through; {@code null} where none is left */
	void come(@Nullable UUID cameTo) {
		afterEncounter = cameTo;
		publish(new CoverageFollowed(id.reratingId(), nextVersion(), patientId.patientId(), coverageId, from, to,
				cameTo));
	}

	Days touched() {
		return new Days(from, to);
	}

	@Override
	public ReratingId getId() {
		return id;
	}
}
