package patients.payers;

import concord.csv.Imported;
import concord.csv.Revision;
import concord.csv.Sheet;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;

/** The plans of payers. A plan stays its payer's. */
@Component
class Plans {

	static final List<String> COLUMNS = List.of("payer", "code", "name", "filing", "active");

	private static final String SELECT = """
			select p.plan_id as id, p.version, o.code as payer, p.code, p.name, p.filing, p.active
			from patients.plan p join patients.payer o using (payer_id)
			""";

	private static final String LIST = SELECT + """
			where (:payer::text is null or o.code = :payer) and (:after::uuid is null or p.plan_id > :after::uuid)
			order by p.plan_id limit :rows
			""";

	private static final String CODED = SELECT + "where o.code = :payer and p.code = :code";

	private static final String ADD = """
			insert into patients.plan (plan_id, version, payer_id, code, name, filing, active)
			select :id, 1, payer_id, :code, :name, :filing, :active from patients.payer where code = :payer
			on conflict (payer_id, code) do nothing
			""";

	private static final String CORRECT = """
			update patients.plan set version = version + 1, name = :name, filing = :filing, active = :active
			where plan_id = :id
			""";

	private static final String CODES = "select code from patients.payer";

	private final JdbcClient database;

	Plans(JdbcClient database) {
		this.database = database;
	}

	@Transactional
	public PlanView add(PlanDetails details) {
		expectPayer(details.payer());
		var id = TimeOrderedIds.next();
		if (write(ADD, id, details).update() == 0) {
			throw new Refusal.AlreadyExists("There is a plan of this code.",
					coded(details.payer(), details.code()).orElseThrow().id());
		}
		return read(id);
	}

	@Transactional
	public PlanView correct(UUID id, IfMatch seen, PlanDetails details) {
		var before = read(id, " for no key update of p");
		seen.check(before.version());
		before.details().key().expectSame(details.key());
		write(CORRECT, id, details).update();
		return read(id);
	}

	/** As a whole or not at all; what is not on the list stays. */
	@Transactional
	public Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, PlanDetails::of);
		database.sql("lock table patients.plan in share row exclusive mode").update();
		sheet.expectOnce("code", PlanDetails::key);
		var payers = new HashSet<>(database.sql(CODES).query(String.class).list());
		sheet.lines().stream().filter(it -> !payers.contains(it.said().payer()))
				.forEach(it -> sheet.fault(it, "payer", "is not the code of a payer"));
		sheet.expectSound();
		var present = database.sql(SELECT).query(PlanView.class).list().stream()
				.collect(Collectors.toMap(it -> it.details().key(), PlanView::details));
		var revision = Revision.of(sheet.said(), present, PlanDetails::key);
		if (!dryRun) {
			revision.added().forEach(it -> write(ADD, TimeOrderedIds.next(), it).update());
			revision.changed()
					.forEach(it -> write(CORRECT, coded(it.payer(), it.code()).orElseThrow().id(), it).update());
		}
		return revision.told(dryRun);
	}

	@Transactional(readOnly = true)
	public PlanView read(UUID id) {
		return read(id, "");
	}

	/** In the order in which they came. */
	@Transactional(readOnly = true)
	public Page<PlanView> list(@Nullable String payer, PageRequest page) {
		var found = database.sql(LIST).param("payer", payer).param("after", page.afterId()).param("rows", page.rows())
				.query(PlanView.class).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	private void expectPayer(String code) {
		var found = database.sql(CODES + " where code = :code").param("code", code).query(String.class).optional();
		if (found.isEmpty()) {
			throw new Refusal.Invalid("payer", "is not the code of a payer");
		}
	}

	private PlanView read(UUID id, String lock) {
		return database.sql(SELECT + "where p.plan_id = :id" + lock).param("id", id).query(PlanView.class).optional()
				.orElseThrow(() -> new Refusal.NotFound("plan", id));
	}

	private Optional<PlanView> coded(String payer, String code) {
		return database.sql(CODED).param("payer", payer).param("code", code).query(PlanView.class).optional();
	}

	private JdbcClient.StatementSpec write(String sql, UUID id, PlanDetails details) {
		return database.sql(sql).param("id", id).param("payer", details.payer()).param("code", details.code())
				.param("name", details.name()).param("filing", details.filing()).param("active", details.active());
	}
}
