package patients.payers;

import concord.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the lists say of a payer or plan that a coverage names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayerList {

	private static final String PAYER = "select name, active from patients.payer where code = :code";

	private static final String PLANS = """
			select exists (select from patients.plan join patients.payer using (payer_id) where payer.code = :code)
			""";

	private static final String PLAN = """
			select plan.name from patients.plan join patients.payer using (payer_id)
			where payer.code = :payer and plan.code = :code and plan.active
			""";

	private static final String UNLISTED = """
			select c.payer_code as code, min(c.payer_name) as name, count(*) as coverages from patients.coverage c
			where c.status = 'ACTIVE' and not exists (select from patients.payer p where p.code = c.payer_code)
			group by c.payer_code order by count(*) desc, c.payer_code limit :most
			""";

	private static final int MOST = 200;

	private record Listed(String name, boolean active) {
	}

	private final JdbcClient database;

	PayerList(JdbcClient database) {
		this.database = database;
	}

	/** Its name; empty where it is not on the list. */
	public Optional<String> payer(String code, boolean mayBeOutOfUse) {
		var listed = database.sql(PAYER).param("code", code).query(Listed.class).optional();
		if (!mayBeOutOfUse && listed.filter(it -> !it.active()).isPresent()) {
			throw new Refusal.Invalid("payer.code", "is a payer that is not used any more");
		}
		return listed.map(Listed::name);
	}

	public boolean hasPlansOf(String payer) {
		return database.sql(PLANS).param("code", payer).query(Boolean.class).single();
	}

	/** The name of a plan in use; refused as {@code field} where the payer has none of this code. */
	public String plan(String payer, String code, String field) {
		return database.sql(PLAN).param("payer", payer).param("code", code).query(String.class).optional()
				.orElseThrow(() -> new Refusal.Invalid(field, "is not a plan of this payer that is in use"));
	}

	/** Payers that coverages name and the list does not, the most used first. */
	@Transactional(readOnly = true)
	List<UnlistedPayerView> unlisted() {
		return database.sql(UNLISTED).param("most", MOST).query(UnlistedPayerView.class).list();
	}
}
