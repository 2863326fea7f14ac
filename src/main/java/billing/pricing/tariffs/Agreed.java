package billing.pricing.tariffs;

import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Discount;
import billing.pricing.agreed.Item;
import billing.pricing.agreed.Rate;
import billing.pricing.calculation.Line;
import billing.pricing.calculation.Pricing.Agreements;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is agreed with payers, let off, and sold together, as far as it bears on some lines. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Agreed {

	private static final String RATES = """
			select * from billing.contract_rate where not superseded and payer_code = any(:payers)
			""";

	private static final String DISCOUNTS = """
			select * from billing.pricing_rule where not superseded and kind = 'self-pay-discount'
			""";

	private static final String BUNDLES = """
			select * from billing.package where not superseded and (code = any(:codes) or covered_code = any(:codes))
			""";

	/** Whether one more act, or one less, may change what others of its visit come to. */
	private static final String BEARS = """
			select exists (select from billing.contract_rate where payer_code = :payer and not superseded)
				or exists (select from billing.package where not superseded
					and (code = :code and system = :system or covered_code = :code and covered_system = :system))
			""";

	private final JdbcClient jdbc;

	Agreed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean bearsOnOthers(Item item, String payerCode) {
		return jdbc.sql(BEARS).param("payer", payerCode).param("code", item.code()).param("system", item.system())
				.query(Boolean.class).single();
	}

	/** Of a line that bears on no others: no contract and no package knows it. */
	public Agreements alone(Line line) {
		return new Agreements(List.of(), discounts(List.of(line)), List.of());
	}

	public Agreements of(Collection<Line> lines) {
		return new Agreements(rates(lines), discounts(lines), bundles(lines));
	}

	private List<Rate> rates(Collection<Line> lines) {
		var payers = lines.stream().map(Line::payerCode).filter(it -> !it.isEmpty()).distinct().toArray(String[]::new);
		return payers.length == 0 ? List.of()
				: jdbc.sql(RATES).param("payers", payers).query((row, number) -> Stored.rate(row)).list();
	}

	private List<Discount> discounts(Collection<Line> lines) {
		return lines.stream().noneMatch(it -> it.payerCode().isEmpty()) ? List.of()
				: jdbc.sql(DISCOUNTS).query((row, number) -> new Discount(Stored.rule(row), Stored.from(row),
						Stored.to(row))).list();
	}

	private List<Bundle> bundles(Collection<Line> lines) {
		var codes = lines.stream().map(Line::item).map(Item::code).distinct().toArray(String[]::new);
		return jdbc.sql(BUNDLES).param("codes", codes).query((row, number) -> Stored.bundle(row)).list();
	}
}
