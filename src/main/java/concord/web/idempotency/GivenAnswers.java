package concord.web.idempotency;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers given so far. Reads and writes in the caller's transaction, under its module's role. */
@Component
class GivenAnswers {

	private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))";

	private static final String FIND = """
			select request, status, headers::text as headers, body from concord.idempotency_key
			where module = current_user and principal = :principal and key = :key
			""";

	private static final String FIRST_REQUEST = "select concord.request_under_key(:principal, :key)";

	private static final String KEEP = """
			insert into concord.idempotency_key (principal, key, request, status, headers, body)
			values (:principal, :key, :request, :status, :headers::jsonb, :body)
			""";

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	private final JdbcClient database;
	private final JsonMapper json;

	GivenAnswers(JdbcClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/** Until the transaction ends nobody else gets the same key, on any instance. */
	boolean lock(IdempotencyKey key) {
		return database.sql(LOCK).param("name", key.principal() + " " + key.key()).query(Boolean.class).single();
	}

	/** Which request the key was first used for, whichever module it asked: a digest. */
	Optional<String> firstRequest(IdempotencyKey key) {
		return database.sql(FIRST_REQUEST).param("principal", key.principal()).param("key", key.key())
				.query(String.class).optional();
	}

	Optional<GivenAnswer> find(IdempotencyKey key) {
		return database.sql(FIND).param("principal", key.principal()).param("key", key.key())
				.query((row, n) -> new GivenAnswer(row.getString("request"), row.getInt("status"),
						json.readValue(row.getString("headers"), HEADERS), row.getString("body")))
				.optional();
	}

	void keep(IdempotencyKey key, GivenAnswer answer) {
		database.sql(KEEP).param("principal", key.principal()).param("key", key.key())
				.param("request", answer.request()).param("status", answer.status())
				.param("headers", json.writeValueAsString(answer.headers())).param("body", answer.body()).update();
	}
}
