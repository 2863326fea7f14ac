package concord.web.admission;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work that takes a connection for a while and next to no CPU: how much can be done of it is known. */
@RestController
@TestComponent
class Working {

	private final JdbcClient sql;

	Working(JdbcClient sql) {
		this.sql = sql;
	}

	@GetMapping("/operations/work")
	@Operation(operationId = "work", summary = "Work for a while")
	String work() {
		return sql.sql("select 'done' from pg_sleep(0.04)").query(String.class).single();
	}
}
