package bench.log;

import bench.contest.Acts;
import bench.contest.Contestant;
import bench.contest.Database;
import bench.contest.Effects;
import bench.contest.Rows;
import billing.bench.ChargingActs;
import billing.bench.ChargingEachAct;
import concord.database.pools.Emptying;
import concord.database.pools.Pools;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import outbox.Saying;
import patients.events.PatientRegistered;
import procedures.events.ProcedureCompleted;

/**
 * Concord's log as shipped, under its roles and transactions: what a module does, without the web before it.
 * Its settings may be changed by {@code bench.concord}, e.g. {@code concord.outbox.workers=2,…}.
 */
public final class ConcordsLog implements Contestant {

	private static final String RIGHTS = """
			grant usage on schema bench to concord_procedures, concord_billing;
			grant insert on bench.act to concord_procedures;
			grant select, insert on bench.charge, bench.posting, bench.heard to concord_billing;
			grant usage on bench.heard_n_seq to concord_billing
			""";
	private static final String UNREAD = """
			select coalesce(sum(l.head - c.position), 0) from outbox.lane l join outbox.checkpoint c using (lane)
			where c.subscription = 'billing'
			""";
	private static final String PRICE = """
			insert into billing.price (price_id, version, system, code, amount, currency, effective_from, imported_at,
				imported_by)
			select gen_random_uuid(), 1, '%s', '%s', 431.40, 'USD', '2020-01-01', now(), 'bench'
			where not exists (select from billing.price)
			""".formatted(Acts.SYSTEM, Acts.PRICED);

	private static final String CLEAR = """
			truncate bench.charge, bench.posting;
			do $$
			declare
				kept record;
			begin
				for kept in select tgrelid::regclass as book, tgname as guard from pg_trigger
						where tgname like '%\\_stays' and tgrelid::regclass::text like 'billing.%' loop
					execute format('alter table %s disable trigger %I', kept.book, kept.guard);
				end loop;
				truncate billing.journal_entry, billing.reversal, billing.posting, billing.charge_item,
					billing.charge_reason, billing.charge_decision, billing.act;
				for kept in select tgrelid::regclass as book, tgname as guard from pg_trigger
						where tgname like '%\\_stays' and tgrelid::regclass::text like 'billing.%' loop
					execute format('alter table %s enable always trigger %I', kept.book, kept.guard);
				end loop;
			end
			$$;
			update outbox.checkpoint set position = 0 where subscription = 'billing'
			""";

	/** Of all connections; as many as the product gives to it. */
	private static final int FOR_DELIVERY = 8;

	private final Database database;
	private final ConfigurableApplicationContext application;
	private final JdbcTemplate jdbc;
	private final PlatformTransactionManager transactions;
	private final TransactionTemplate performing;

	private ConcordsLog(Database database, Effects effects, Class<?>... configuration) {
		this.database = database;
		this.application = new SpringApplicationBuilder(configuration).properties(properties(database))
				.initializers(context -> context.getBeanFactory().registerSingleton("effects", effects))
				.run();
		this.jdbc = application.getBean(JdbcTemplate.class);
		this.transactions = application.getBean(PlatformTransactionManager.class);
		this.performing = within("procedures");
		database.createTables();
		database.run(RIGHTS);
	}

	public static Contestant withJdbc(Database database, Effects effects) {
		return new ConcordsLog(database, effects, LogAlone.class, ChargingActs.class);
	}

	public static Contestant withJdbcSingly(Database database, Effects effects) {
		return new ConcordsLog(database, effects, LogAlone.class, ChargingEachAct.class);
	}

	/** Its patients are registered and the act has a price, so that every act is charged. */
	public static Contestant withHibernate(Database database, Effects effects, List<UUID> patients) {
		var log = new ConcordsLog(database, effects, LogWithBilling.class);
		database.run(PRICE);
		if (database.count("select count(*) from billing.account") == 0) {
			patients.forEach(log::register);
		}
		return log;
	}

	private static Map<String, Object> properties(Database database) {
		var properties = new HashMap<>(database.properties(database.login(), database.loginPassword()));
		properties.put("concord.database.request-connections", Database.connections() - FOR_DELIVERY);
		properties.put("concord.database.delivery-connections", FOR_DELIVERY);
		properties.put("spring.flyway.url", database.url());
		properties.put("spring.flyway.user", database.owner());
		properties.put("spring.flyway.password", database.ownerPassword());
		for (var setting : System.getProperty("bench.concord", "").split(",")) {
			if (setting.contains("=")) {
				properties.put(setting.split("=")[0], setting.split("=")[1]);
			}
		}
		return properties;
	}

	private TransactionTemplate within(String module) {
		var transaction = new TransactionTemplate(transactions);
		transaction.setName(module + ".bench");
		return transaction;
	}

	private void register(UUID patient) {
		within("patients").executeWithoutResult(status -> Saying.say(new PatientRegistered(patient, 1,
				"MRN-" + patient, "Rivera", List.of("Ana"), LocalDate.of(1980, 4, 2), "female")));
	}

	@Override
	public void perform(ProcedureCompleted act) {
		performing.executeWithoutResult(status -> {
			jdbc.update(Rows.ACT, Rows.act(act));
			Saying.say(act);
		});
	}

	@Override
	public long unapplied() {
		return database.count(UNREAD);
	}

	/** What no role of the product may do, the owner does here. */
	@Override
	public void rewind() {
		database.run(CLEAR);
	}

	@Override
	public void letGo() {
		Emptying.empty(application.getBean(Pools.class));
	}

	@Override
	public void close() {
		application.close();
	}
}
