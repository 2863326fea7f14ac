package billing.benefits;

import billing.benefits.BenefitController.BenefitBody;
import billing.money.Money;
import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The terms of coverages, each recording a version of its own. */
@Component
class Benefits {

	private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

	private static final String HOLD = """
			select coverage_id from billing.coverage where coverage_id = :coverage for no key update
			""";

	private static final String RECORD = """
			insert into billing.benefit (coverage_id, version, copay, deductible, coinsurance, currency, recorded_at,
				recorded_by)
			select :coverage, 1 + coalesce((select max(version) from billing.benefit where coverage_id = :coverage), 0),
				:copay, :deductible, :coinsurance, :currency, :now, :actor
			""";

	private static final String NEWEST = """
			select b.coverage_id, b.version, b.copay, b.deductible, b.coinsurance, coalesce((
				select sum(s.deductible) from billing.patient_share s where s.coverage_id = b.coverage_id
					and s.service_date >= :year and s.service_date < :year + interval '1 year'
					and not exists (select from billing.journal_entry e
						where e.subject_id = s.charge_id and e.kind = 'reversal')), 0) as met
			from billing.benefit b where coverage_id = :coverage order by version desc limit 1
			""";

	private final JdbcClient jdbc;
	private final Clock clock;
	private final ZoneId facility;
	private final Currency currency;

	Benefits(JdbcClient jdbc, Clock clock, ZoneId facility, Currency currency) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.facility = facility;
		this.currency = currency;
	}

	@Transactional
	void record(UUID coverage, BenefitBody body) {
		if (body.coinsurance().signum() < 0 || body.coinsurance().compareTo(WHOLE) > 0) {
			throw new Refusal.Invalid("coinsurance", "must be from 0 to 100");
		}
		if (jdbc.sql(HOLD).param("coverage", coverage).query(UUID.class).optional().isEmpty()) {
			throw new Refusal.NotFound("coverage", coverage);
		}
		jdbc.sql(RECORD).param("coverage", coverage)
				.param("copay", body.copay().notNegative("copay", currency).value())
				.param("deductible", body.deductible().notNegative("deductible", currency).value())
				.param("coinsurance", body.coinsurance()).param("currency", currency.getCurrencyCode())
				.param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("actor", Cause.current().actor())
				.update();
	}

	@Transactional(readOnly = true)
	BenefitView of(UUID coverage) {
		var year = clock.instant().atZone(facility).toLocalDate().withDayOfYear(1);
		return jdbc.sql(NEWEST).param("coverage", coverage).param("year", year)
				.query((row, number) -> new BenefitView(coverage, row.getInt("version"),
						new Money(row.getBigDecimal("copay"), currency), new Money(row.getBigDecimal("deductible"), currency),
						row.getBigDecimal("coinsurance"), new Money(row.getBigDecimal("met"), currency)))
				.optional().orElseThrow(() -> new Refusal.NotFound("benefits of coverage", coverage));
	}
}
