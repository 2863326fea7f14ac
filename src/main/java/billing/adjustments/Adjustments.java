package billing.adjustments;

import billing.accounts.HoldingAccounts.Held;
import billing.journal.EntryKind;
import billing.journal.Journal;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/** What was let off, fact by fact, each with its entry in the journal. The account is held by whoever asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Adjustments {

	private static final String ADD = """
			insert into billing.adjustment (adjustment_id, invoice_id, kind, reason, amount, currency, adjusted_at,
				adjusted_by)
			values (:adjustment, :invoice, :kind, :reason, :amount, :currency, :now, :actor)
			""";

	private static final String TAKE_BACK = """
			insert into billing.adjustment_reversal (adjustment_id, reason, reversed_at, reversed_by)
			values (:adjustment, :reason, :now, :actor)
			""";

	static final String LIVE = """
			select a.adjustment_id, a.invoice_id, i.account_id, i.payer_code, a.kind, a.reason, a.amount, a.currency
			from billing.adjustment a join billing.invoice i using (invoice_id)
			where not exists (select from billing.adjustment_reversal r where r.adjustment_id = a.adjustment_id)
			""";

	/** Something that is let off, and stands. */
	record Standing(UUID adjustmentId, UUID invoiceId, UUID accountId, String payerCode, String kind, String reason,
			BigDecimal amount, String currency) {

		AdjustmentKind of() {
			return AdjustmentKind.of(kind);
		}

		Money money() {
			return new Money(amount, Currency.getInstance(currency));
		}
	}

	private final JdbcClient jdbc;
	private final Journal journal;
	private final Bearers bearers;
	private final Clock clock;
	private final ZoneId facility;

	Adjustments(JdbcClient jdbc, Journal journal, Bearers bearers, Clock clock, ZoneId facility) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.bearers = bearers;
		this.clock = clock;
		this.facility = facility;
	}

	/** Borne by those who have something left of what they earned with the invoice. */
	UUID add(Held account, UUID invoice, String payer, AdjustmentKind kind, String reason, Money amount) {
		var left = bearers.left(invoice, amount.currency(), ofInvoice(invoice));
		return add(account, invoice, payer, kind, reason, amount, left.bear(kind.account, amount));
	}

	UUID add(Held account, UUID invoice, String payer, AdjustmentKind kind, String reason, Money amount,
			Map<Side, Money> bears) {
		var id = TimeOrderedIds.next();
		jdbc.sql(ADD).param("adjustment", id).param("invoice", invoice).param("kind", kind.code)
				.param("reason", reason).param("amount", amount.value())
				.param("currency", amount.currency().getCurrencyCode()).param("now", now())
				.param("actor", Cause.current().actor()).update();
		journal.post(new Transfer(EntryKind.ADJUSTMENT, id, account.account(), account.patient(), today(),
				bears, Side.receivable(payer)));
		return id;
	}

	void takeBack(UUID adjustment, String reason) {
		jdbc.sql(TAKE_BACK).param("adjustment", adjustment).param("reason", reason).param("now", now())
				.param("actor", Cause.current().actor()).update();
		journal.reverse(EntryKind.ADJUSTMENT, adjustment);
	}

	Optional<Standing> standing(UUID adjustment) {
		return jdbc.sql(LIVE + "and a.adjustment_id = :adjustment").param("adjustment", adjustment)
				.query(Standing.class).optional();
	}

	/** The newest first. */
	List<Standing> ofInvoice(UUID invoice) {
		return jdbc.sql(LIVE + "and a.invoice_id = :invoice order by a.adjustment_id desc").param("invoice", invoice)
				.query(Standing.class).list();
	}

	LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}
}
