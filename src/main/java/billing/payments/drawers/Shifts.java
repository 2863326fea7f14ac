package billing.payments.drawers;

import billing.journal.EntryKind;
import billing.journal.Journal;
import billing.journal.LedgerAccount;
import billing.journal.Side;
import billing.journal.Transfer;
import billing.money.Money;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;
import outbox.TimeOrderedIds;

/**
 * A drawer's shifts. It is counted when it opens and when it closes; what the journal moved between says what
 * it should hold, and the difference is booked.
 */
@Component
class Shifts {

	private static final String ADD = """
			insert into billing.cash_drawer (drawer, name) values (:drawer, :name) on conflict do nothing
			""";

	private static final String OPEN = """
			insert into billing.drawer_shift (shift_id, drawer, opened_at, opened_by, opening, journal, currency)
			values (:shift, :drawer, :now, :actor, :opening, 0, :currency)
			""";

	private static final String BEGIN_WITH = "update billing.drawer_shift set journal = :journal where shift_id = :shift";

	private static final String CLOSE = """
			update billing.drawer_shift set closed_at = :now, closed_by = :actor, expected = :expected,
				counted = :counted, banked = :banked, bank = :bank
			where shift_id = :shift
			""";

	private static final String HOLDS = """
			select coalesce(sum(amount), 0) from billing.posting where ledger_account = 'cash' and place = :drawer
			""";

	private static final String AT_WORK = """
			select shift_id, opening, journal from billing.drawer_shift
			where drawer = :drawer and closed_at is null for update
			""";

	/** What is brought to a bank at the end of a shift. */
	record Banked(String bank, Money amount) {
	}

	private record Shift(UUID shiftId, BigDecimal opening, BigDecimal journal) {
	}

	private final Journal journal;
	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;
	private final Currency currency;

	Shifts(Journal journal, JdbcClient jdbc, Clock clock, ZoneId facility, Currency currency) {
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
		this.currency = currency;
	}

	@Transactional
	void add(String drawer, String name) {
		if (jdbc.sql(ADD).param("drawer", drawer).param("name", name).update() == 0) {
			throw new Refusal.NotAllowed("There is a drawer of this code.");
		}
	}

	/**
	 * Opened twice it is refused by the database, whoever is quicker. Where the shift before is just being closed, the row
	 * waits for that; so only then is looked at what the journal holds.
	 */
	@Transactional
	UUID open(String drawer, Money counted) {
		if (!isDrawer(drawer)) {
			throw new Refusal.NotFound("cash drawer", null);
		}
		var shift = TimeOrderedIds.next();
		jdbc.sql(OPEN).param("shift", shift).param("drawer", drawer).param("now", now())
				.param("actor", Cause.current().actor()).param("opening", counted.value())
				.param("currency", currency.getCurrencyCode()).update();
		jdbc.sql(BEGIN_WITH).param("shift", shift).param("journal", holds(drawer).value()).update();
		return shift;
	}

	@Transactional
	UUID close(String drawer, Money counted, @Nullable Banked banked) {
		var shift = jdbc.sql(AT_WORK).param("drawer", drawer).query(Shift.class).optional()
				.orElseThrow(() -> new Refusal.NotAllowed("The drawer is not open."));
		if (banked != null && !banked.amount().atMost(counted).equals(banked.amount())) {
			throw new Refusal.Invalid("banked.amount.value", "must not be more than was counted");
		}
		if (banked != null && isDrawer(banked.bank())) {
			throw new Refusal.Invalid("banked.bank", "is a cash drawer");
		}
		var expected = in(shift.opening()).plus(holds(drawer)).minus(in(shift.journal()));
		jdbc.sql(CLOSE).param("shift", shift.shiftId()).param("now", now()).param("actor", Cause.current().actor())
				.param("expected", expected.value()).param("counted", counted.value())
				.param("banked", banked == null ? null : banked.amount().value())
				.param("bank", banked == null ? null : banked.bank()).update();
		difference(shift.shiftId(), drawer, counted.minus(expected));
		if (banked != null) {
			move(EntryKind.DRAWER_BANKED, shift.shiftId(), Side.cash(banked.bank()), Side.cash(drawer),
					banked.amount());
		}
		return shift.shiftId();
	}

	private boolean isDrawer(String place) {
		return jdbc.sql("select exists (select from billing.cash_drawer where drawer = :place)").param("place", place)
				.query(Boolean.class).single();
	}

	private void difference(UUID shift, String drawer, Money difference) {
		if (difference.positive()) {
			move(EntryKind.DRAWER_DIFFERENCE, shift, Side.cash(drawer), Side.of(LedgerAccount.CASH_DIFFERENCE),
					difference);
		}
		else if (difference.negated().positive()) {
			move(EntryKind.DRAWER_DIFFERENCE, shift, Side.of(LedgerAccount.CASH_DIFFERENCE), Side.cash(drawer),
					difference.negated());
		}
	}

	private void move(EntryKind kind, UUID shift, Side debit, Side credit, Money amount) {
		journal.post(new Transfer(kind, shift, null, null, today(), debit, credit, amount));
	}

	private Money holds(String drawer) {
		return in(jdbc.sql(HOLDS).param("drawer", drawer).query(BigDecimal.class).single());
	}

	private Money in(BigDecimal value) {
		return new Money(value, currency);
	}

	private LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}
}
