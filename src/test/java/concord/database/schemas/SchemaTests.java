package concord.database.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every migration must keep to, asked of the catalog. */
@ConcordTest
class SchemaTests {

	private static final String OURS =
			"('concord', 'outbox', 'patients', 'procedures', 'billing', 'reconciliation')";

	@Autowired
	JdbcClient sql;

	@Test
	void keepForeignKeysWithinTheirSchema() {
		assertThat(all("""
				select k.conrelid::regclass || ' -> ' || k.confrelid::regclass
				from pg_constraint k
				join pg_class a on a.oid = k.conrelid
				join pg_class b on b.oid = k.confrelid
				where k.contype = 'f' and a.relnamespace <> b.relnamespace
				""")).isEmpty();
	}

	/** Null is not equal to null: a key with a nullable column lets the same thing in twice (C13). */
	@Test
	void haveNoNullableColumnInAUniqueKey() {
		assertThat(all("""
				select i.indexrelid::regclass || ': ' || t.attname
				from pg_index i
				join pg_class c on c.oid = i.indrelid
				join pg_namespace n on n.oid = c.relnamespace
				join pg_attribute t on t.attrelid = c.oid and t.attnum = any (i.indkey)
				where n.nspname in %s and (i.indisunique or i.indisexclusion)
				  and not t.attnotnull and not i.indnullsnotdistinct and c.relname <> 'flyway_schema_history'
				""")).isEmpty();
	}

	@Test
	void givePrimaryKeysToAllTables() {
		assertThat(all("""
				select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in %s and c.relkind in ('r', 'p')
				  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
				""")).isEmpty();
	}

	@Test
	void countMoneyExactly() {
		assertThat(all("""
				select n.nspname || '.' || c.relname || '.' || t.attname
				from pg_attribute t
				join pg_class c on c.oid = t.attrelid
				join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in %s and t.attnum > 0 and t.atttypid in ('float4'::regtype, 'float8'::regtype,
				      'money'::regtype)
				""")).isEmpty();
	}

	@Test
	void keepInstantsWithTheirZone() {
		assertThat(all("""
				select n.nspname || '.' || c.relname || '.' || t.attname
				from pg_attribute t
				join pg_class c on c.oid = t.attrelid
				join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in %s and t.attnum > 0 and t.atttypid = 'timestamp'::regtype
				  and c.relname <> 'flyway_schema_history'
				""")).isEmpty();
	}

	/**
	 * Merging two records of one person must move all of these: a new one is a decision, so it is made here.
	 */
	@Test
	void sayWhoseEachRowIsInTheseTablesOnly() {
		assertThat(all("""
				select n.nspname || '.' || c.relname from pg_attribute t
				join pg_class c on c.oid = t.attrelid
				join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in %s and c.relkind in ('r', 'p') and not c.relispartition and t.attname = 'patient_id'
				order by 1
				""")).containsExactly("billing.account", "billing.act", "billing.addressee",
				"billing.charge_item", "billing.coverage", "billing.discharge", "billing.invoice",
				"billing.journal_entry", "billing.merged_record", "billing.payment", "billing.planned_charge", "billing.posting",
				"billing.refund", "billing.rerating", "billing.settlement", "billing.visit", "outbox.event",
				"patients.broken_glass", "patients.coverage", "patients.duplicate", "patients.history", "patients.identifier",
				"patients.patient", "patients.restriction", "patients.search_card",
				"procedures.appointment", "procedures.chart_charge", "procedures.encounter",
				"procedures.merged_record", "procedures.procedure", "procedures.roster", "procedures.service_request",
				"reconciliation.act", "reconciliation.charge");
	}

	private List<String> all(String query) {
		return sql.sql(query.formatted(OURS)).query(String.class).list();
	}
}
