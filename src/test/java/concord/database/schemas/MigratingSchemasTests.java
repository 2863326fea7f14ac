package concord.database.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import concord.ConcordTest;
import concord.OwnerSql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the schemas got there. */
@ConcordTest
class MigratingSchemasTests {

	@Autowired OwnerSql owner;

	/** Else who is killed between the two finds, at the next start, tables nobody noted, and never starts again. */
	@Test
	void noteAFileInTheTransactionThatAppliesIt() {
		assertThat(owner.query("""
				select (select xmin::text from procedures.flyway_schema_history where script like '%encounters.sql')
					= (select t.xmin::text from pg_type t join pg_namespace n on n.oid = t.typnamespace
						where n.nspname = 'procedures' and t.typname = 'encounter')
				""")).isEqualTo("t");
	}
}
