package procedures;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import outbox.Delivered;
import outbox.Publishing;

/** A test in an open ward of a running Concord. */
@ConcordTest
public abstract class WardTest {

	@LocalServerPort
	private int port;

	@Autowired
	protected Publishing publishing;

	@Autowired
	protected Delivered delivered;

	@Autowired
	protected OwnerSql sql;

	protected Ward ward;
	protected Api api;

	@BeforeEach
	void open() {
		ward = new Ward(port, publishing, delivered);
		api = ward.api;
	}
}
