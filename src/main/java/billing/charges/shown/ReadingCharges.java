package billing.charges.shown;

import billing.charges.shown.ChargeView.Coding;
import billing.charges.shown.ChargeView.Quantity;
import billing.charges.shown.ChargeView.TermsView;
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
public class ReadingCharges {

	private static final String CHARGES = """
			select charge_id, version, procedure_id, procedure_version, patient_id, encounter_id, status, reason,
				amount, currency, code_system, code, array_to_string(modifiers, ' ') as modifiers, quantity, unit,
				service_date, price_id, price_version, definition, late, payer_code, contractual, discount, tax
			from billing.charge_item
			""";

	private static final String AFTER =
			"charge_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')";

	/** What to look for, by codes; what is {@code null} is not asked for. */
	public record Criteria(@Nullable UUID procedureId, @Nullable UUID patientId, @Nullable UUID encounterId,
			@Nullable String status, @Nullable String heldReason, @Nullable Boolean late) {

		private String where() {
			var conditions = new ArrayList<>(List.of(AFTER));
			if (procedureId != null) {
				conditions.add("procedure_id = :procedure");
			}
			if (patientId != null) {
				conditions.add("patient_id = any(billing.records_of(:patient))");
			}
			if (encounterId != null) {
				conditions.add("encounter_id = :encounter");
			}
			if (late != null) {
				conditions.add("late = %s".formatted(late));
			}
			if (status != null) {
				conditions.add("status = :status");
			}
			if (heldReason != null) {
				conditions.add("status = 'held' and reason = :reason");
			}
			return "where " + String.join(" and ", conditions);
		}
	}

	private record Row(UUID chargeId, int version, UUID procedureId, int procedureVersion, UUID patientId,
			UUID encounterId, String status, String reason, @Nullable BigDecimal amount, @Nullable String currency,
			String codeSystem, String code, String modifiers, BigDecimal quantity, String unit, LocalDate serviceDate,
			@Nullable UUID priceId, @Nullable Integer priceVersion, String definition, boolean late,
			@Nullable String payerCode, @Nullable BigDecimal contractual, @Nullable BigDecimal discount,
			@Nullable BigDecimal tax) {

		ChargeView view() {
			var held = status.equals("held");
			return new ChargeView(chargeId, version, procedureId, procedureVersion, patientId, encounterId, definition,
					status, held ? reason : null, held || reason.isEmpty() ? null : reason,
					amount == null ? null : money(amount), new Coding(codeSystem, code),
					modifiers.isEmpty() ? List.of() : List.of(modifiers.split(" ")),
					new Quantity(quantity.toPlainString(), unit), serviceDate, priceId, priceVersion, late, terms(), null);
		}

		private @Nullable TermsView terms() {
			if (amount == null) {
				return null;
			}
			var due = money(amount).minus(money(contractual)).minus(money(discount)).plus(money(tax));
			return new TermsView("".equals(payerCode) ? null : payerCode, money(contractual), money(discount), money(tax),
					due);
		}

		private Money money(@Nullable BigDecimal value) {
			return new Money(Objects.requireNonNull(value), Currency.getInstance(Objects.requireNonNull(currency)));
		}
	}

	private final JdbcClient jdbc;
	private final ReadingReasons reasons;

	ReadingCharges(JdbcClient jdbc, ReadingReasons reasons) {
		this.jdbc = jdbc;
		this.reasons = reasons;
	}

	public List<ChargeView> list(Criteria criteria, PageRequest page) {
		return jdbc.sql(CHARGES + criteria.where() + " order by charge_id limit :rows")
				.param("after", page.afterId())
				.param("procedure", criteria.procedureId()).param("patient", criteria.patientId())
				.param("encounter", criteria.encounterId()).param("status", criteria.status())
				.param("reason", criteria.heldReason())
				.param("rows", page.rows()).query(Row.class).stream().map(Row::view).toList();
	}

	/** With why it is what it is. */
	public ChargeView one(UUID id) {
		return jdbc.sql(CHARGES + "where charge_id = :charge").param("charge", id).query(Row.class).optional()
				.map(it -> it.view().with(reasons.of(id))).orElseThrow(() -> new Refusal.NotFound("charge", id));
	}
}
