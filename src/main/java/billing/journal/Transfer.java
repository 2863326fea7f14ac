package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An amount that goes from one ledger account to another.
 *
 * @param subjectId what it is about, as {@code kind} says; posted once
 * @param accountId whose it is; {@code null} where it is nobody's, as what a drawer lacks
 * @param day       of what it is about; booked in its month, if that is still open
 */
public record Transfer(EntryKind kind, UUID subjectId, @Nullable AccountId accountId,
		@Nullable PatientId patientId, LocalDate day, Side debit, Side credit, Money amount)
		implements ValueObject {

	List<Posting> postings() {
		return List.of(Posting.of(debit, accountId, patientId, amount),
				Posting.of(credit, accountId, patientId, amount.negated()));
	}
}
