package patients.payers;

import concord.csv.Imported;
import concord.csv.Revision;
import concord.csv.Sheet;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;

/** Payers come, are corrected, and are not used any more; never removed, for coverages name them. */
@Component
class Payers {

	static final List<String> COLUMNS = List.of("code", "name", "electronic_id", "active");

	private static final String SELECT =
			"select payer_id as id, version, code, name, electronic_id, active from patients.payer ";

	private static final String LIST = SELECT + """
			where (:code::text is null or code = :code) and (:after::uuid is null or payer_id > :after::uuid)
			order by payer_id limit :rows
			""";

	private static final String ADD = """
			insert into patients.payer (payer_id, version, code, name, electronic_id, active)
			values (:id, 1, :code, :name, :electronic, :active)
			on conflict (code) do nothing
			""";

	private static final String CORRECT = """
			update patients.payer set version = version + 1, name = :name, electronic_id = :electronic,
				active = :active
			where payer_id = :id
			""";

	private final JdbcClient database;

	Payers(JdbcClient database) {
		this.database = database;
	}

	@Transactional
	public PayerView add(PayerDetails details) {
		var id = TimeOrderedIds.next();
		if (write(ADD, id, details).update() == 0) {
			throw new Refusal.AlreadyExists("There is a payer of this code.", coded(details.code()).id());
		}
		return read(id);
	}

	@Transactional
	public PayerView correct(UUID id, IfMatch seen, PayerDetails details) {
		var before = read(id, " for no key update");
		seen.check(before.version());
		if (!before.code().equals(details.code())) {
			throw new Refusal.Invalid("code", "must stay as it is");
		}
		write(CORRECT, id, details).update();
		return read(id);
	}

	/** As a whole or not at all; who is not on the list stays. */
	@Transactional
	public Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, PayerDetails::of);
		database.sql("lock table patients.payer in share row exclusive mode").update();
		sheet.expectOnce("code", PayerDetails::code);
		sheet.expectSound();
		var before = database.sql(SELECT).query(PayerView.class).list().stream().map(PayerView::details)
				.collect(Collectors.toMap(PayerDetails::code, it -> it));
		var revision = Revision.of(sheet.said(), before, PayerDetails::code);
		if (!dryRun) {
			revision.added().forEach(it -> write(ADD, TimeOrderedIds.next(), it).update());
			revision.changed().forEach(it -> write(CORRECT, coded(it.code()).id(), it).update());
		}
		return revision.told(dryRun);
	}

	@Transactional(readOnly = true)
	public PayerView read(UUID id) {
		return read(id, "");
	}

	/** In the order in which they came. */
	@Transactional(readOnly = true)
	public Page<PayerView> list(@Nullable String code, PageRequest page) {
		var found = database.sql(LIST).param("code", code).param("after", page.afterId()).param("rows", page.rows())
				.query(PayerView.class).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	private PayerView read(UUID id, String lock) {
		return database.sql(SELECT + "where payer_id = :id" + lock).param("id", id).query(PayerView.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("payer", id));
	}

	private PayerView coded(String code) {
		return database.sql(SELECT + "where code = :code").param("code", code).query(PayerView.class).single();
	}

	private JdbcClient.StatementSpec write(String sql, UUID id, PayerDetails details) {
		return database.sql(sql).param("id", id).param("code", details.code()).param("name", details.name())
				.param("electronic", details.electronicId()).param("active", details.active());
	}
}
