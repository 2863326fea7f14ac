package billing.pricing;

import billing.money.Money;
import billing.pricing.PriceBook.Revision;
import billing.pricing.PriceRow.Key;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import outbox.Cause;

/** The price book's rows. A version once written stays; only that a newer one supersedes it is noted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Prices {

	private static final int BATCH = 1000;

	private static final String IN_FORCE = """
			select price_id, version, system, code, amount, currency, effective_from, effective_to, description
			from billing.price where not superseded and code = any(:codes)
			""";

	private static final String SUPERSEDE = """
			update billing.price set superseded = true where price_id = ? and version = ?
			""";

	private static final String INSERT = """
			insert into billing.price (price_id, version, system, code, amount, currency, effective_from, effective_to,
				description, imported_at, imported_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcClient client;
	private final JdbcTemplate jdbc;
	private final Clock clock;

	Prices(JdbcClient client, JdbcTemplate jdbc, Clock clock) {
		this.client = client;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Lists are imported one after the other; who reads prices or charges by them does not wait. */
	void lock() {
		jdbc.execute("lock table billing.price in share row exclusive mode");
	}

	List<Price> inForce(Collection<PriceRow> rows) {
		var codes = rows.stream().map(it -> it.key().code()).distinct().toArray(String[]::new);
		return client.sql(IN_FORCE).param("codes", codes).query((row, number) -> price(row)).list();
	}

	void write(Revision revision) {
		jdbc.batchUpdate(SUPERSEDE, revision.changed(), BATCH, (statement, price) -> {
			statement.setObject(1, price.priceId());
			statement.setInt(2, price.version() - 1);
		});
		var now = clock.instant().atOffset(ZoneOffset.UTC);
		var actor = Cause.current().actor();
		var written = new ArrayList<>(revision.added());
		written.addAll(revision.changed());
		jdbc.batchUpdate(INSERT, written, BATCH, (statement, price) -> {
			write(statement, price);
			statement.setObject(10, now);
			statement.setString(11, actor);
		});
	}

	private static void write(PreparedStatement statement, Price price) throws SQLException {
		var row = price.row();
		statement.setObject(1, price.priceId());
		statement.setInt(2, price.version());
		statement.setString(3, row.key().system());
		statement.setString(4, row.key().code());
		statement.setBigDecimal(5, row.amount().value());
		statement.setString(6, row.amount().currency().getCurrencyCode());
		statement.setObject(7, row.from());
		statement.setObject(8, row.to());
		statement.setString(9, row.description());
	}

	private static Price price(ResultSet row) throws SQLException {
		var amount = new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency")));
		var key = new Key(row.getString("system"), row.getString("code"));
		return new Price(row.getObject("price_id", UUID.class), row.getInt("version"), new PriceRow(0, key, amount,
				row.getObject("effective_from", LocalDate.class), row.getObject("effective_to", LocalDate.class),
				row.getString("description")));
	}
}
