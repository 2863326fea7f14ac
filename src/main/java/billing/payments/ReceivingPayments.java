package billing.payments;

import billing.accounts.HoldingAccounts;
import billing.journal.EntryKind;
import billing.journal.Journal;
import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.journal.Transfer;
import billing.payments.drawers.Drawers;
import concord.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** Takes in money: once, whoever says it how often. */
@Component
public class ReceivingPayments {

	private static final String KNOWN = """
			select payment_id from billing.payment
			where place = :place and reference = :reference and status = 'received'
			""";

	private static final String REVERSED = """
			select exists (select from billing.payment
				where place = :place and reference = :reference and status = 'reversed')
			""";

	/** A year before this is a slip of the hand: booked there, no report of these days would show it. */
	private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

	private final HoldingAccounts accounts;
	private final Payments payments;
	private final Drawers drawers;
	private final Journal journal;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;

	ReceivingPayments(HoldingAccounts accounts, Payments payments, Drawers drawers, Journal journal, JdbcClient jdbc,
			Clock clock, ZoneId facility) {
		this.accounts = accounts;
		this.payments = payments;
		this.drawers = drawers;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
	}

	/** Refuses, with its id, what is there already under this reference. */
	@Transactional
	public UUID receive(UUID account, Receipt receipt) {
		if (receipt.receivedOn().isAfter(clock.instant().atZone(facility).toLocalDate())) {
			throw new Refusal.Invalid("receivedOn", "must not be after today");
		}
		if (receipt.receivedOn().isBefore(EARLIEST)) {
			throw new Refusal.Invalid("receivedOn", "must not be before 1900");
		}
		var held = accounts.hold(account);
		known(receipt.place(), receipt.reference()).ifPresent(id -> {
			throw new Refusal.AlreadyExists("A payment of this reference is there already.", id);
		});
		drawers.check(receipt.method() == PaymentMethod.CASH, receipt.place());
		var payment = payments.saveAndFlush(new Payment(held, receipt, clock.instant(), Cause.current().actor()));
		journal.post(new Transfer(EntryKind.PAYMENT, payment.getId().paymentId(), held.account(), held.patient(),
				receipt.receivedOn(), Side.cash(receipt.place()), Side.of(LedgerAccount.UNAPPLIED_CREDIT),
				receipt.amount()));
		return payment.getId().paymentId();
	}

	/** Whether what came under this reference was taken back once. */
	@Transactional(readOnly = true)
	public boolean takenBack(String place, String reference) {
		return jdbc.sql(REVERSED).param("place", place).param("reference", reference).query(Boolean.class).single();
	}

	/** What stands under this reference: a reversed payment does not, its money may be entered rightly. */
	@Transactional(readOnly = true)
	public Optional<UUID> known(String place, String reference) {
		return jdbc.sql(KNOWN).param("place", place).param("reference", reference).query(UUID.class).optional();
	}
}
