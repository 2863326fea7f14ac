package billing.charges;

import billing.acts.HeldReason;
import billing.charges.ChargeView.Coding;
import billing.charges.ChargeView.Quantity;
import billing.money.Money;
import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists charges. */
@Component
@Transactional(readOnly = true)
class ReadingCharges {

	private static final String CHARGES = """
			select charge_id, version, procedure_id, procedure_version, patient_id, encounter_id, status, reason,
				amount, currency, code_system, code, quantity, unit, service_date, price_id, price_version
			from billing.charge_item
			""";

	private static final String AFTER =
			"charge_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')";

	/** What to look for; what is {@code null} is not asked for. */
	record Criteria(@Nullable UUID procedureId, @Nullable UUID patientId, @Nullable ChargeStatus status,
			@Nullable HeldReason heldReason) {

		private String where() {
			var conditions = new ArrayList<>(List.of(AFTER));
			if (procedureId != null) {
				conditions.add("procedure_id = :procedure");
			}
			if (patientId != null) {
				conditions.add("patient_id = :patient");
			}
			if (status != null) {
				conditions.add("status = '%s'".formatted(status.code));
			}
			if (heldReason != null) {
				conditions.add("status = 'held' and reason = '%s'".formatted(heldReason.code));
			}
			return "where " + String.join(" and ", conditions);
		}
	}

	private record Row(UUID chargeId, int version, UUID procedureId, int procedureVersion, UUID patientId,
			UUID encounterId, String status, String reason, @Nullable BigDecimal amount, @Nullable String currency,
			String codeSystem, String code, BigDecimal quantity, String unit, LocalDate serviceDate,
			@Nullable UUID priceId, @Nullable Integer priceVersion) {

		ChargeView view() {
			var held = status.equals(ChargeStatus.HELD.code);
			return new ChargeView(chargeId, version, procedureId, procedureVersion, patientId, encounterId, status,
					held ? reason : null, held || reason.isEmpty() ? null : reason, money(),
					new Coding(codeSystem, code), new Quantity(quantity.toPlainString(), unit), serviceDate, priceId,
					priceVersion);
		}

		private @Nullable Money money() {
			return amount == null ? null : new Money(amount, Currency.getInstance(Objects.requireNonNull(currency)));
		}
	}

	private final JdbcClient jdbc;

	ReadingCharges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ChargeView> list(Criteria criteria, PageRequest page) {
		return jdbc.sql(CHARGES + criteria.where() + " order by charge_id limit :rows")
				.param("after", page.afterId())
				.param("procedure", criteria.procedureId()).param("patient", criteria.patientId())
				.param("rows", page.rows()).query(Row.class).stream().map(Row::view).toList();
	}

	ChargeView one(UUID id) {
		return jdbc.sql(CHARGES + "where charge_id = :charge").param("charge", id).query(Row.class).optional()
				.map(Row::view).orElseThrow(() -> new Refusal.NotFound("charge", id));
	}
}
