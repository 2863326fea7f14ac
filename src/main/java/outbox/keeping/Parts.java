package outbox.keeping;

import concord.database.roles.TransactionUnderWay;
import concord.web.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import outbox.replaying.WhatIsOver;

/**
 * The parts the log is kept in, each of so many positions of every lane. What may leave, and leaving, is the
 * database's: one function each, so that what is shown and what is done cannot differ.
 */
@Repository
@Transactional
class Parts {

	/** A part is a million events. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final String LIST = """
			select number, outbox.first_of(number) as first, outbox.last_of(number) as last,
				coalesce(kept.events, archived.events) as events, kept.number is not null as kept,
				kept.number is not null and why_not is null as archivable, why_not, archived_at, archived_by,
				encode(digest, 'hex') as digest
			from (
				select number, (select sum(greatest(0, least(head, outbox.last_of(number)) - outbox.first_of(number) + 1))
						from outbox.lane) as events, outbox.why_kept(number, :before) as why_not
				from pg_inherits join pg_class on oid = inhrelid, cast(substr(relname, 7) as bigint) as number
				where inhparent = 'outbox.event'::regclass
			) kept full join outbox.archived_part archived using (number)
			where number between :least and :most order by number limit :rows
			""";

	private static final String DROP = """
			select coalesce(outbox.drop_part(:part, :events, decode(:digest, 'hex'), :before, :who), '')
			""";

	/** The order is the index's; a part is read from its first event to its last. */
	private static final String COPY = """
			copy (select * from outbox.event where position between %d and %d order by lane, position)
			to stdout with (format csv, header)
			""";

	/** What a file says is to be the same wherever it is written. */
	private static final String SPELLING = """
			set local datestyle = 'ISO'; set local timezone = 'UTC'; set local bytea_output = 'hex'
			""";

	private final JdbcClient jdbc;
	private final JdbcTemplate template;
	private final TransactionUnderWay underWay;
	private final WhatIsOver over;

	Parts(JdbcClient jdbc, JdbcTemplate template, TransactionUnderWay underWay, WhatIsOver over) {
		this.jdbc = jdbc;
		this.template = template;
		this.underWay = underWay;
		this.over = over;
	}

	/** Waits while a part is put back, and then gives up; of parts that are there nobody is asked. */
	void makeRoom() {
		jdbc.sql("select outbox.make_room()").query().listOfRows();
	}

	/** How many positions of a lane a part has. */
	@Transactional(readOnly = true)
	long size() {
		return jdbc.sql("select outbox.part_size()").query(Long.class).single();
	}

	/** How many positions the furthest lane may still be given. */
	@Transactional(readOnly = true)
	long roomLeft() {
		return jdbc.sql("select outbox.room_left()").query(Long.class).single();
	}

	/** @param before what is recorded then or later stays */
	List<PartView> list(PageRequest page, @Nullable OffsetDateTime before) {
		return list(PartKey.after(page), Long.MAX_VALUE, page.rows(), before);
	}

	Optional<PartView> find(long number) {
		return list(number, number, 1, null).stream().findFirst();
	}

	/** Why it is not dropped; empty when it is. */
	String drop(long number, Proof proof, String who) {
		underWay.takesUpTo(LONGEST);
		over.end();
		return jdbc.sql(DROP).param("part", number).param("events", proof.events()).param("digest", proof.digest())
				.param("before", proof.before()).param("who", who).query(String.class).single();
	}

	/** All of a part, as CSV. */
	@Transactional(readOnly = true)
	void copy(PartView part, OutputStream to) {
		underWay.takesUpTo(LONGEST);
		template.execute(SPELLING);
		template.execute((ConnectionCallback<Long>) connection -> {
			try {
				return connection.unwrap(PGConnection.class).getCopyAPI()
						.copyOut(COPY.formatted(part.first(), part.last()), to);
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	private List<PartView> list(long least, long most, int rows, @Nullable OffsetDateTime before) {
		over.end();
		return jdbc.sql(LIST).param("least", least).param("most", most).param("rows", rows).param("before", before)
				.query(PartView.class).list();
	}
}
