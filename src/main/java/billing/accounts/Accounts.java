package billing.accounts;

import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, AccountId>,
		org.jmolecules.ddd.types.Repository<Account, AccountId> {

	/** Writes at once: what is charged in the same transaction looks for the account by SQL. */
	Account saveAndFlush(Account account);

	boolean existsByPatientId(PatientId patientId);
}
