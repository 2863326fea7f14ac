package procedures.practitioners;

import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import outbox.TimeOrderedIds;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;
import procedures.naming.Npi;

/** All practitioners; asked within the transaction of whoever asks. */
@Component
public class Practitioners {

	private static final String SELECT = """
			select practitioner_id, version, code, npi, family, given, taxonomy, active, first_day, last_day
			from procedures.practitioner
			""";

	private static final String LIST = SELECT + """
			where (:npi::text is null or npi = :npi) and (:code::text is null or code = :code)
				and (:after::uuid is null or practitioner_id > :after)
			order by practitioner_id limit :rows
			""";

	private static final String WRITE = """
			insert into procedures.practitioner (practitioner_id, version, code, npi, family, given, taxonomy, active,
				first_day, last_day)
			values (:id, 1, :code, :npi, :family, :given, :taxonomy, :active, :start, :end)
			""";

	private static final String OR_CHANGE = """
			on conflict (code) do update set version = practitioner.version + 1, npi = excluded.npi,
				family = excluded.family, given = excluded.given, taxonomy = excluded.taxonomy, active = excluded.active,
				first_day = excluded.first_day, last_day = excluded.last_day
			""";

	private static final String CORRECT = """
			update procedures.practitioner set version = version + 1, code = :code, npi = :npi, family = :family,
				given = :given, taxonomy = :taxonomy, active = :active, first_day = :start, last_day = :end
			where practitioner_id = :id and version = :version
			""";

	private final JdbcClient jdbc;

	Practitioners(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Practitioner> find(PractitionerId id) {
		return jdbc.sql(SELECT + "where practitioner_id = ?").param(id.practitionerId())
				.query(Practitioners::practitioner).optional();
	}

	/** Refuses as {@link Refusal.Invalid} of {@code field} one nobody knows, or who treats here on none of these days. */
	public Practitioner expectWithin(LocalDate first, LocalDate last, String field, PractitionerId id) {
		var practitioner = find(id).orElseThrow(() -> new Refusal.Invalid(field, "There is no such practitioner."));
		if (!practitioner.details().treatsWithin(first, last)) {
			throw new Refusal.Invalid(field, "The practitioner does not work here then.");
		}
		return practitioner;
	}

	/** Whether the hospital keeps any: where none is kept, nobody can be unknown. */
	public boolean kept() {
		return jdbc.sql("select exists (select from procedures.practitioner)").query(Boolean.class).single();
	}

	/** Those of them there are, by the NPI or the staff number they are named by. */
	public Map<String, Practitioner> named(Collection<String> names) {
		var asked = names.toArray(String[]::new);
		var named = new HashMap<String, Practitioner>();
		jdbc.sql(SELECT + "where code = any (?) or npi = any (?)").params(asked, asked)
				.query(Practitioners::practitioner).list().forEach(it -> {
					named.putIfAbsent(it.details().code().code(), it);
					if (it.details().npiText() != null) {
						named.put(it.details().npiText(), it);
					}
				});
		return named;
	}

	/** Those of them there are, by their staff numbers. */
	Map<LocalCode, Practitioner> coded(Collection<LocalCode> codes) {
		return jdbc.sql(SELECT + "where code = any (?)").param(codes.stream().map(LocalCode::code).toArray(String[]::new))
				.query(Practitioners::practitioner).stream()
				.collect(Collectors.toMap(it -> it.details().code(), Function.identity()));
	}

	/** Those of them there are, by their NPIs. */
	Map<String, Practitioner> numbered(Collection<String> npis) {
		return jdbc.sql(SELECT + "where npi = any (?)").param(npis.toArray(String[]::new))
				.query(Practitioners::practitioner).stream()
				.collect(Collectors.toMap(it -> String.valueOf(it.details().npiText()), Function.identity()));
	}

	List<Practitioner> list(@Nullable String npi, @Nullable String code, PageRequest page) {
		return jdbc.sql(LIST).param("npi", npi).param("code", code).param("after", page.afterId())
				.param("rows", page.rows()).query(Practitioners::practitioner).list();
	}

	PractitionerId add(PractitionerDetails details) {
		var id = TimeOrderedIds.next();
		write(WRITE, id, details).update();
		return new PractitionerId(id);
	}

	void addOrChange(PractitionerDetails details) {
		write(WRITE + OR_CHANGE, TimeOrderedIds.next(), details).update();
	}

	void correct(Practitioner practitioner, PractitionerDetails details) {
		var written = write(CORRECT, practitioner.id().practitionerId(), details)
				.param("version", practitioner.version()).update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
	}

	/** One import after the other; who reads does not wait. */
	void lock() {
		jdbc.sql("lock table procedures.practitioner in share row exclusive mode").update();
	}

	private JdbcClient.StatementSpec write(String sql, UUID id, PractitionerDetails details) {
		return jdbc.sql(sql).param("id", id).param("code", details.code().code()).param("npi", details.npiText())
				.param("family", details.family().name())
				.param("given", details.given().stream().map(DisplayName::name).toArray(String[]::new))
				.param("taxonomy", details.taxonomy()).param("active", details.active())
				.param("start", details.tenure().start()).param("end", details.tenure().end());
	}

	private static Practitioner practitioner(ResultSet row, int number) throws SQLException {
		var given = Arrays.stream((String[]) row.getArray("given").getArray()).map(DisplayName::new).toList();
		return new Practitioner(new PractitionerId(row.getObject("practitioner_id", UUID.class)),
				new PractitionerDetails(new LocalCode(row.getString("code")), Npi.ofNullable(row.getString("npi")),
						new DisplayName(row.getString("family")), given, row.getString("taxonomy"),
						row.getBoolean("active"), new Tenure(row.getObject("first_day", LocalDate.class),
								row.getObject("last_day", LocalDate.class))), row.getInt("version"));
	}
}
