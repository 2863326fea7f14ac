package billing.pricing.tariffs;

import billing.pricing.agreed.Bundle;
import billing.pricing.agreed.Rate;
import billing.pricing.agreed.Rule;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Versions that were used, whatever was said since. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Versions {

	private final JdbcClient jdbc;

	Versions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Rule rule(UUID id, int version) {
		return one("pricing_rule", "rule_id", id, version, (row, number) -> Stored.rule(row));
	}

	public Rate rate(UUID id, int version) {
		return one("contract_rate", "rate_id", id, version, (row, number) -> Stored.rate(row));
	}

	public Bundle bundle(UUID id, int version) {
		return one("package", "package_id", id, version, (row, number) -> Stored.bundle(row));
	}

	private <T> T one(String table, String column, UUID id, int version, RowMapper<T> mapper) {
		return jdbc.sql("select * from billing.%s where %s = ? and version = ?".formatted(table, column))
				.params(id, version).query(mapper).single();
	}
}
