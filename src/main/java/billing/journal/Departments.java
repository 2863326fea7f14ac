package billing.journal;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which department earns what is charged by a price: the price book says it, and a version of it never changes. */
@Component
class Departments {

	private static final String EARNING = """
			select department from billing.price where price_id = :price and version = :version
			""";

	private final JdbcClient jdbc;

	Departments(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String earning(UUID price, int version) {
		return jdbc.sql(EARNING).param("price", price).param("version", version).query(String.class).single();
	}
}
