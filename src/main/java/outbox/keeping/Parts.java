package outbox.keeping;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The parts the log is kept in, each of so many positions of every lane. */
@Repository
@Transactional
class Parts {

	private final JdbcClient jdbc;

	Parts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void makeRoom() {
		jdbc.sql("select outbox.make_room()").query().listOfRows();
	}
}
