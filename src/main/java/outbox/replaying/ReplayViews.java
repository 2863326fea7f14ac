package outbox.replaying;

import concord.web.PageRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replays as the operator sees them. */
@Component
@Transactional(readOnly = true)
class ReplayViews {

	/**
	 * A replay.
	 *
	 * @param into        {@code place} or {@code shadow}
	 * @param state       {@code running}, {@code done} or {@code failed}
	 * @param done        events read again so far, of {@code total}
	 * @param differences how many were found and are listed; in place none are looked for
	 * @param unlisted    how many more were found
	 * @param error       why it failed
	 */
	record ReplayView(UUID id, String subscription, String into, String from, String state, long done, long total,
			long differences, long unlisted, @Nullable String error, String startedBy, OffsetDateTime startedAt,
			@Nullable OffsetDateTime endedAt) {
	}

	/**
	 * What a module has, beside what its events make of an empty one.
	 *
	 * @param kind {@code missing here}, {@code missing in the copy}, {@code different}, or {@code not applied}: an
	 *             event that failed in the copy as well
	 */
	record DifferenceView(int number, String what, String key, String kind, JsonNode here, JsonNode copy) {
	}

	private static final String VIEW = """
			select replay_id as id, subscription, target as into, started_from as from,
				case when ended_at is null then 'running' when error is null then 'done' else 'failed' end as state,
				case when target = 'shadow' or ended_at is not null then done else total - (
					select coalesce(sum(greatest(0, r.heads[c.lane + 1] - c.position)), 0)
					from outbox.checkpoint c where c.subscription = r.subscription) end as done,
				total, (select count(*) from outbox.replay_difference d where d.replay_id = r.replay_id) as differences,
				unlisted, error, started_by, started_at, ended_at
			from outbox.replay r
			""";

	private static final String ONE = VIEW + "where replay_id = ?";

	/** Their ids are ordered by time. */
	private static final String LIST = VIEW + """
			where ?::uuid is null or replay_id < ? order by replay_id desc limit ?
			""";

	private static final String DIFFERENCES = """
			select n, what, key, kind, here::text, copy::text from outbox.replay_difference
			where replay_id = ? and n > ? order by n limit ?
			""";

	private final JdbcClient jdbc;
	private final JsonMapper json = JsonMapper.shared();

	ReplayViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ReplayView> find(UUID id) {
		return jdbc.sql(ONE).param(id).query(ReplayView.class).optional();
	}

	/** The newest first. */
	List<ReplayView> list(PageRequest page) {
		var after = page.afterId();
		return jdbc.sql(LIST).param(after).param(after).param(page.rows()).query(ReplayView.class).list();
	}

	List<DifferenceView> differences(UUID id, PageRequest page) {
		return jdbc.sql(DIFFERENCES).param(id).param(after(page)).param(page.rows())
				.query((row, n) -> new DifferenceView(row.getInt("n"), row.getString("what"), row.getString("key"),
						row.getString("kind"), json.readTree(row.getString("here")), json.readTree(row.getString("copy"))))
				.list();
	}

	private static int after(PageRequest page) {
		var after = page.after();
		try {
			return after == null ? 0 : Integer.parseInt(after);
		}
		catch (NumberFormatException e) {
			throw PageRequest.noCursor();
		}
	}
}
