package billing.charges.queues;

import billing.charges.HeldCharges;
import billing.money.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what waits, by what it waits for, whenever somebody asks. */
@Component
@Transactional(readOnly = true)
class Queues {

	/** A charge's id tells when it was made (UUID version 7). */
	private static final String WAITING = """
			select reason, count(*) as count,
				sum(round(price.amount * held.quantity, billing.currency_scale(price.currency))) as amount,
				count(price.amount) as priced, count(*) filter (where %s) as repaired,
				min(uuid_extract_timestamp(charge_id)) as oldest
			from billing.charge_item held
			left join billing.price on price.system = held.code_system and price.code = held.code
				and price.unit = held.unit and not price.superseded
				and held.service_date between price.effective_from and price.effective_to
			where held.status = 'held' group by reason order by reason
			""".formatted(HeldCharges.repaired());

	private record Row(String reason, long count, @Nullable BigDecimal amount, long priced, long repaired,
			OffsetDateTime oldest) {
	}

	private final JdbcClient jdbc;
	private final Clock clock;
	private final Currency currency;

	Queues(JdbcClient jdbc, Clock clock, Currency currency) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.currency = currency;
	}

	List<QueueView> all() {
		return jdbc.sql(WAITING).query(Row.class).stream().map(this::view).toList();
	}

	private QueueView view(Row row) {
		var days = ChronoUnit.DAYS.between(row.oldest(), OffsetDateTime.now(clock));
		return new QueueView(row.reason(), row.count(), row.amount() == null ? null : new Money(row.amount(), currency),
				row.priced(), row.repaired(), row.oldest(), Math.max(0, days));
	}
}
