package billing.coverages;

import java.util.UUID;

/** Has charges that hang on who pays, and follows when that changes, in the same transaction. */
public interface FollowsCoverages {

	/** @param version of the coverage: each is followed once */
	void changed(UUID coverage, int version, UUID patient, Days touched);

	/**
	 * The coverage covers {@code patient} no more: it is another person's after all.
	 *
	 * @param version of the record that said so: each is followed once
	 */
	void parted(UUID coverage, int version, UUID patient, Days touched);
}
