package outbox.operations;

import concord.web.PageRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.Position;
import outbox.parking.ParkedStream;

/** The readers' progress and what they parked, by plain SQL; nothing here grows with the log. */
@Component
@Transactional(readOnly = true)
class ReadingTheLog {

	/**
	 * A module that reads the log.
	 *
	 * @param unread       events it has not applied yet
	 * @param oldestUnread when the oldest of them was recorded; {@code null} where all is read
	 * @param parked       events set aside, those that wait behind one included
	 * @param missing      lanes that stand still, for their next event is not in the log although the lane goes on
	 * @param firstMissing the first such event, {@code lane.position}; {@code null} where none is missing
	 * @param retiredAt    since when it reads nothing any more; {@code null} where it reads
	 */
	record SubscriptionView(String name, long unread, @Nullable OffsetDateTime oldestUnread, long parked,
			long missing, @Nullable String firstMissing, @Nullable OffsetDateTime retiredAt) {
	}

	/**
	 * An event set aside.
	 *
	 * @param position {@code lane.position}
	 * @param stream   the aggregate whose later events wait behind it
	 * @param attempts 0 for one that waits behind another
	 * @param ageSeconds since when, by the database's clock
	 */
	record ParkedView(String subscription, String position, UUID stream, String type, int attempts, String error,
			OffsetDateTime since, long ageSeconds) {
	}

	/** Where all is read, the log itself is not looked at: that is what {@code offset 0} keeps together. */
	private static final String SUBSCRIPTIONS = """
			select c.subscription as name, sum(l.head - c.position) as unread, min(e.recorded_at) as oldest_unread,
				(select count(*) from outbox.parked p where p.subscription = c.subscription) as parked,
				count(*) filter (where e.position is null and c.position < l.head) as missing,
				(array_agg(c.lane || '.' || c.position + 1 order by c.position, c.lane)
					filter (where e.position is null and c.position < l.head))[1] as first_missing, s.retired_at
			from outbox.subscription s join outbox.checkpoint c on c.subscription = s.name
			join outbox.lane l using (lane)
			left join lateral (
				select position, recorded_at from outbox.event
				where lane = c.lane and position = c.position + 1 and c.position < l.head offset 0
			) e on true
			group by c.subscription, s.retired_at order by c.subscription
			""";

	/**
	 * What all modules together have before them; the age is the database's clock's.
	 *
	 * @param room     positions the furthest lane may still be given
	 * @param partSize positions of a lane a part has
	 */
	record Backlog(long unread, long oldestSeconds, long parked, long missing, long room, long partSize) {

		boolean isCramped() {
			return room < partSize;
		}
	}

	private static final String BACKLOG = """
			select coalesce(sum(l.head - c.position), 0) as unread,
				coalesce(extract(epoch from clock_timestamp() - min(e.recorded_at)), 0)::bigint as oldest_seconds,
				(select count(*) from outbox.parked join outbox.subscription on name = subscription
					where retired_at is null) as parked,
				count(*) filter (where e.position is null and c.position < l.head) as missing,
				outbox.room_left() as room, outbox.part_size() as part_size
			from outbox.subscription s join outbox.checkpoint c on c.subscription = s.name
			join outbox.lane l using (lane)
			left join lateral (
				select position, recorded_at from outbox.event
				where lane = c.lane and position = c.position + 1 and c.position < l.head offset 0
			) e on true
			where s.retired_at is null
			""";

	private static final String PARKED = """
			select p.subscription, p.lane || '.' || p.position as position, p.stream, e.type, p.attempts, p.error,
				p.since, greatest(0, extract(epoch from clock_timestamp() - p.since))::bigint as age_seconds
			from outbox.parked p join outbox.event e using (lane, position)
			where (p.subscription, p.lane, p.position) > (:subscription, :lane, :position)
			order by p.subscription, p.lane, p.position limit :rows
			""";

	private static final String OF = """
			from outbox.parked
			where subscription = any(:subscriptions)
				and (:stream::uuid is null or stream = :stream)
			group by subscription, lane, stream
			""";

	/** Least tried first: those that fail again and again must not keep the others from being reached. */
	private static final String STREAMS = "select subscription, lane, stream " + OF
			+ "order by max(attempts), min(since), subscription, lane, stream limit :most";

	private static final String COUNT = "select count(*) from (select " + OF + ") streams";

	private static final String STREAM_AT = """
			select subscription, lane, stream from outbox.parked
			where subscription = :subscription and lane = :lane and position = :position
			""";

	private final JdbcClient jdbc;

	ReadingTheLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SubscriptionView> subscriptions() {
		return jdbc.sql(SUBSCRIPTIONS).query(SubscriptionView.class).list();
	}

	Backlog backlog() {
		return jdbc.sql(BACKLOG).query(Backlog.class).single();
	}

	List<ParkedView> parked(PageRequest page) {
		var after = ParkedKey.after(page);
		return jdbc.sql(PARKED).param("subscription", after.subscription()).param("lane", after.at().lane())
				.param("position", after.at().position()).param("rows", page.rows()).query(ParkedView.class).list();
	}

	/** Some streams of these modules, or of one aggregate of theirs. */
	List<ParkedStream> streams(Set<String> subscriptions, @Nullable UUID stream, int most) {
		return jdbc.sql(STREAMS).param("subscriptions", subscriptions.toArray(String[]::new)).param("stream", stream)
				.param("most", most).query(ParkedStream.class).list();
	}

	int countStreams(Set<String> subscriptions, @Nullable UUID stream) {
		return jdbc.sql(COUNT).param("subscriptions", subscriptions.toArray(String[]::new)).param("stream", stream)
				.query(Integer.class).single();
	}

	/** Whose event at a position is parked. */
	Optional<ParkedStream> streamAt(String subscription, Position at) {
		return jdbc.sql(STREAM_AT).param("subscription", subscription).param("lane", at.lane())
				.param("position", at.position()).query(ParkedStream.class).optional();
	}
}
