package billing.payments;

import billing.accounts.HoldingAccounts.Held;
import billing.events.AllocatedAmount;
import billing.journal.EntryKind;
import billing.journal.Journal;
import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.journal.Transfer;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/** What is put against what, fact by fact, each with its entry in the journal. The account is held meanwhile. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Allocations {

	private static final String ADD = """
			insert into billing.allocation (allocation_id, payment_id, invoice_id, amount, currency, allocated_at,
				allocated_by)
			values (:allocation, :payment, :invoice, :amount, :currency, :now, :actor)
			""";

	private static final String TAKE_BACK = """
			insert into billing.deallocation (allocation_id, reason, deallocated_at, deallocated_by)
			values (:allocation, :reason, :now, :actor)
			""";

	private static final String LIVE = """
			select a.allocation_id, a.payment_id, a.invoice_id, i.payer_code, a.amount, a.currency
			from billing.allocation a join billing.invoice i using (invoice_id)
			where not exists (select from billing.deallocation d where d.allocation_id = a.allocation_id)
			""";

	/** Something that is put against an invoice, and stands. */
	record Standing(UUID allocationId, UUID paymentId, UUID invoiceId, String payerCode, BigDecimal amount,
			String currency) {

		Money money() {
			return new Money(amount, Currency.getInstance(currency));
		}
	}

	private final JdbcClient jdbc;
	private final Journal journal;
	private final Clock clock;
	private final ZoneId facility;

	Allocations(JdbcClient jdbc, Journal journal, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.clock = clock;
		this.facility = facility;
	}

	void add(Held account, UUID payment, UUID invoice, String payer, Money amount) {
		var id = TimeOrderedIds.next();
		jdbc.sql(ADD).param("allocation", id).param("payment", payment).param("invoice", invoice)
				.param("amount", amount.value()).param("currency", amount.currency().getCurrencyCode())
				.param("now", now()).param("actor", Cause.current().actor()).update();
		journal.post(new Transfer(EntryKind.ALLOCATION, id, account.account(), account.patient(), today(),
				Side.of(LedgerAccount.UNAPPLIED_CREDIT), Side.receivable(payer), amount));
	}

	void takeBack(UUID allocation, String reason) {
		jdbc.sql(TAKE_BACK).param("allocation", allocation).param("reason", reason).param("now", now())
				.param("actor", Cause.current().actor()).update();
		journal.reverse(EntryKind.ALLOCATION, allocation);
	}

	/** The newest first. */
	List<Standing> ofInvoice(UUID invoice) {
		return jdbc.sql(LIVE + "and a.invoice_id = :invoice order by a.allocation_id desc").param("invoice", invoice)
				.query(Standing.class).list();
	}

	List<Standing> ofPayment(UUID payment) {
		return jdbc.sql(LIVE + "and a.payment_id = :payment order by a.allocation_id").param("payment", payment)
				.query(Standing.class).list();
	}

	BigDecimal unapplied(UUID payment) {
		return jdbc.sql("select unapplied from billing.payment_state where payment_id = :payment")
				.param("payment", payment).query(BigDecimal.class).single();
	}

	/** The payment says what it is put against now. */
	void say(Payment payment) {
		var id = payment.getId().paymentId();
		var zero = Money.zero(payment.amount().currency());
		payment.allocated(ofPayment(id).stream().map(it -> new AllocatedAmount(it.invoiceId(), it.amount())).toList(),
				zero.plus(new Money(unapplied(id), zero.currency())).value());
	}

	LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}
}
