package procedures;

import concord.Api;
import concord.ConcordTest;
import concord.OwnerSql;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
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

	/** Somebody new with a login of their own, who may do all there is. */
	protected Api colleague() {
		var name = "c" + UUID.randomUUID();
		sql.run("insert into concord.login_account (username, password_hash) values ('%s', '{bcrypt}%s')"
				.formatted(name, new BCryptPasswordEncoder(4).encode("secret-for-tests")));
		sql.run("insert into concord.login_role values ('%s', 'administrator')".formatted(name));
		return api.as(name, "secret-for-tests");
	}

	@BeforeEach
	void open() {
		ward = new Ward(port, publishing, delivered);
		api = ward.api;
	}
}
