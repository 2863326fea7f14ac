package procedures.encounters.hospitalization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/** Whence a patient came and where they went, as far as somebody said. */
@Embeddable
public record Hospitalization(
		@Enumerated(EnumType.STRING) @Column(name = "admit_source") @Nullable AdmitSource admitSource,
		@Enumerated(EnumType.STRING) @Column(name = "disposition") @Nullable Disposition disposition)
		implements ValueObject {

	public Hospitalization from(@Nullable AdmitSource source) {
		return source == null ? this : new Hospitalization(source, disposition);
	}

	public Hospitalization to(@Nullable Disposition where) {
		return new Hospitalization(admitSource, where);
	}

	public @Nullable String whence() {
		return admitSource == null ? null : admitSource.code;
	}

	public @Nullable String whereTo() {
		return disposition == null ? null : disposition.code;
	}
}
