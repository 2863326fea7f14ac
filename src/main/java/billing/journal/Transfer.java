package billing.journal;

import billing.accounts.AccountId;
import billing.accounts.PatientId;
import billing.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * An amount that goes from one ledger account to others.
 *
 * @param subjectId what it is about, as {@code kind} says; posted once
 * @param accountId whose it is; {@code null} where it is nobody's, as what a drawer lacks
 * @param day       of what it is about; booked in its month, if that is still open
 * @param debits    at least one, in their order
 */
public record Transfer(EntryKind kind, UUID subjectId, @Nullable AccountId accountId,
		@Nullable PatientId patientId, LocalDate day, Map<Side, Money> debits, Side credit)
		implements ValueObject {

	public Transfer(EntryKind kind, UUID subjectId, @Nullable AccountId accountId, @Nullable PatientId patientId,
			LocalDate day, Side debit, Side credit, Money amount) {
		this(kind, subjectId, accountId, patientId, day, Map.of(debit, amount), credit);
	}

	List<Posting> postings() {
		var postings = new ArrayList<Posting>();
		debits.forEach((side, amount) -> postings.add(Posting.of(side, accountId, patientId, amount)));
		var whole = debits.values().stream().reduce(Money::plus).orElseThrow();
		postings.add(Posting.of(credit, accountId, patientId, whole.negated()));
		return postings;
	}
}
