package reconciliation;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work that waits for somebody: acts that could not be charged yet, by what they wait for. */
@Component
class Queues {

	/**
	 * @param reason what is missing, e.g. {@code unpriced}
	 * @param oldest since when the one that waits longest does
	 */
	record Queue(String reason, long count, OffsetDateTime oldest) {
	}

	private static final String HELD = """
			select reason, count(*) as count, min(since) as oldest
			from reconciliation.charge where state = 'held'
			group by reason order by reason
			""";

	private final JdbcClient jdbc;

	Queues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	public List<Queue> held() {
		return jdbc.sql(HELD).query((row, n) -> new Queue(row.getString("reason"), row.getLong("count"),
				row.getObject("oldest", OffsetDateTime.class))).list();
	}
}
