package billing.payments.bank;

import billing.money.Money;
import billing.payments.AllocatingPayments;
import billing.payments.AllocatingPayments.Wish;
import billing.payments.PaymentMethod;
import billing.payments.Receipt;
import billing.payments.ReceivingPayments;
import billing.payments.drawers.Drawers;
import concord.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts what a bank says came in: each line once, to the account of the invoice its text names, and against
 * that invoice as far as it goes. What names no invoice, or more than one, or was posted and taken back by
 * somebody, or stands there with another amount, is told and not posted: somebody looks at it, and the list may be sent
 * again.
 */
@Component
class ImportingBankList {

	private static final Pattern NUMBER = Pattern.compile("\\b([A-Z0-9-]{1,10})-(\\d{6,12})\\b");

	private static final String INVOICE = """
			select invoice_id, account_id from billing.invoice where series = :series and number = :number
			""";

	private static final String OPEN = "select open > 0 from billing.invoice_state where invoice_id = :invoice";

	private static final String CAME_TO = "select amount = :amount from billing.payment where payment_id = :payment";

	/**
	 * What becomes of a line.
	 *
	 * @param outcome   {@code posted}, {@code known} or {@code unmatched}
	 * @param paymentId of what is posted, now or before
	 * @param invoiceId what its text names
	 */
	record Outcome(int line, String reference, String outcome, @Nullable UUID paymentId, @Nullable UUID invoiceId) {
	}

	private record Named(UUID invoiceId, UUID accountId) {
	}

	private final ReceivingPayments receiving;
	private final AllocatingPayments allocating;
	private final Drawers drawers;
	private final JdbcClient jdbc;

	ImportingBankList(ReceivingPayments receiving, AllocatingPayments allocating, Drawers drawers, JdbcClient jdbc) {
		this.receiving = receiving;
		this.allocating = allocating;
		this.drawers = drawers;
		this.jdbc = jdbc;
	}

	/** All lines or none; on trial it is told what would be. */
	@Transactional
	List<Outcome> enter(String bank, BankList list, boolean dryRun) {
		if (drawers.exists(bank)) {
			throw new Refusal.Invalid("bank", "is a cash drawer, and takes cash only");
		}
		return list.lines().stream().map(it -> enter(bank, it, dryRun)).toList();
	}

	private Outcome enter(String bank, BankLine line, boolean dryRun) {
		var known = receiving.known(bank, line.reference());
		if (known.isPresent()) {
			return new Outcome(line.line(), line.reference(), cameTo(known.get(), line.amount()) ? "known" : "unmatched",
					known.get(), null);
		}
		var named = named(line.text());
		if (named.size() != 1 || receiving.takenBack(bank, line.reference())) {
			return new Outcome(line.line(), line.reference(), "unmatched", null, null);
		}
		var invoice = named.getFirst();
		return new Outcome(line.line(), line.reference(), "posted", dryRun ? null : post(bank, line, invoice),
				invoice.invoiceId());
	}

	private boolean cameTo(UUID payment, Money amount) {
		return jdbc.sql(CAME_TO).param("payment", payment).param("amount", amount.value()).query(Boolean.class).single();
	}

	/** What is open is asked once the account is held: somebody may have been quicker. */
	private UUID post(String bank, BankLine line, Named invoice) {
		var payment = receiving.receive(invoice.accountId(), new Receipt(PaymentMethod.TRANSFER, false, bank,
				line.reference(), line.amount(), line.date()));
		if (jdbc.sql(OPEN).param("invoice", invoice.invoiceId()).query(Boolean.class).single()) {
			allocating.allocate(payment, List.of(new Wish(invoice.invoiceId(), null)));
		}
		return payment;
	}

	private List<Named> named(String text) {
		var found = new ArrayList<Named>();
		NUMBER.matcher(text).results().distinct().forEach(it -> jdbc.sql(INVOICE).param("series", it.group(1))
				.param("number", Long.parseLong(it.group(2))).query(Named.class).optional().ifPresent(found::add));
		return found.stream().distinct().toList();
	}
}
