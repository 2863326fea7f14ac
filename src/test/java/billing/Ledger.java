package billing;

import concord.MoneyLaws;
import concord.OwnerSql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at billing's tables, and tampers with them, as their owner: past every role and rule of ours. */
@Component
public class Ledger {

	private static final String UNBALANCED_ENTRIES = """
			select 'entry ' || entry_id || ' is out by ' || sum(amount) || ' ' || currency from billing.posting
			group by entry_id, currency having sum(amount) <> 0
			""";

	private static final String UNBALANCED_ACCOUNTS = """
			select 'account ' || p.account_id || ' is out by ' || sum(amount) || ' ' || currency from billing.posting p
			join billing.journal_entry e using (entry_id) where e.kind <> 'merge'
			group by p.account_id, currency having sum(amount) <> 0
			""";

	private static final String CUT_ENTRIES = """
			select 'entry ' || entry_id || ' has not the postings it states' from billing.journal_entry e
			where postings <> (select count(*) from billing.posting p where p.entry_id = e.entry_id)
			""";

	/** What the journal holds for a charge is what the charge says: its amount while billable, else nothing. */
	private static final String CHARGES_AGAINST_ENTRIES = """
			select 'charge ' || c.charge_id || ' is ' || c.status || ' over ' || coalesce(c.amount::text, 'nothing')
				|| ' and has ' || coalesce(p.owed, 0) || ' in the journal'
			from billing.charge_item c
			left join (
				select subject_id, sum(amount) as owed from billing.journal_entry join billing.posting using (entry_id)
				where ledger_account <> 'revenue' group by subject_id) p on p.subject_id = c.charge_id
			where coalesce(p.owed, 0) <> case when c.status = 'billable' then c.amount else 0 end
			""";

	private static final String ENTRIES_WITHOUT_A_CHARGE = """
			select 'entry ' || entry_id || ' is about no charge' from billing.journal_entry e
			where kind = 'charge' and not exists (select from billing.charge_item c where c.charge_id = e.subject_id)
			""";

	private static final String BALANCES_AGAINST_CHARGES = """
			select 'balances of ' || balances.sum || ' against charges of ' || charges.sum
			from (select coalesce(sum(amount), 0) as sum from billing.posting
					where ledger_account <> 'revenue') balances,
				(select coalesce(sum(amount), 0) as sum from billing.charge_item where status = 'billable') charges
			where balances.sum <> charges.sum
			""";

	private final JdbcClient owner;

	Ledger(OwnerSql owner) {
		this.owner = owner.client();
	}

	/** Invariant I3: empty when debits, credits, charges and balances are in tune, and no law of money is broken. */
	public List<String> faults() {
		var faults = List.of(UNBALANCED_ENTRIES, UNBALANCED_ACCOUNTS, CUT_ENTRIES, CHARGES_AGAINST_ENTRIES,
				ENTRIES_WITHOUT_A_CHARGE, BALANCES_AGAINST_CHARGES).stream()
				.flatMap(it -> owner.sql(it).query(String.class).list().stream());
		var broken = MoneyLaws.ALL.entrySet().stream().filter(it -> owner.sql(it.getValue()).query(Long.class).single() > 0)
				.map(Map.Entry::getKey);
		return Stream.concat(faults, broken).toList();
	}

	/** What each department earned by a patient's record, less what is taken and let off; none that comes to nothing. */
	public Map<String, String> net(UUID patient) {
		var net = new TreeMap<String, String>();
		owner.sql("""
				select department, -sum(amount) as net from billing.posting where patient_id = ? and ledger_account in
					('revenue', 'contractual-adjustment', 'discount', 'write-off', 'bad-debt')
				group by department having sum(amount) <> 0
				""").param(patient).query(row -> {
					net.put(row.getString("department"), row.getString("net"));
				});
		return net;
	}

	/** How many rows of a table are about a patient. */
	public int rows(String table, UUID patient) {
		return owner.sql("select count(*) from billing." + table + " where patient_id = ?").param(patient)
				.query(Integer.class).single();
	}

	public JdbcClient asOwner() {
		return owner;
	}

	/** From now on whatever is written of a patient to a table fails, as a data fault. */
	public AutoCloseable refusing(String table, UUID patient) {
		var name = "refused_" + UUID.randomUUID().toString().replace("-", "");
		owner.sql("""
				create function billing.%1$s() returns trigger language plpgsql as $$
				begin raise exception 'planted' using errcode = 'check_violation'; end $$;
				create trigger %1$s before insert or update on billing.%2$s for each row
				when (new.patient_id = '%3$s') execute function billing.%1$s();
				""".formatted(name, table, patient)).update();
		return () -> owner.sql("drop function billing.%s() cascade".formatted(name)).update();
	}
}
