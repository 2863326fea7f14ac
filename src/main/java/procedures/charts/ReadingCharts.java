package procedures.charts;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.charts.ChartView.What;

/** Shows the chart of one visit. Of an act's charges the one that stands is shown, or else the last. */
@Component
class ReadingCharts {

	private static final int MOST_ORDERS = 200;

	private static final Set<String> PERFORMED = Set.of("completed", "stopped");

	private static final String VISIT = """
			select encounter_id, patient_id, encounter_class, status, started_at, started_offset, ended_at, ended_offset,
				time_zone, location_id, version
			from procedures.encounter where encounter_id = ?
			""";

	private static final String STANDING = """
			left join lateral (select charge_id, step, why, amount, currency, served_version
				from procedures.chart_charge where served_id = %s
				order by step in ('reversed'), charge_id desc limit 1) bill on true
			""";

	private static final String ACTS = """
			select a.procedure_id, a.status, a.code_system, a.code, a.code_display, a.quantity, a.unit, a.service_date,
				a.started_at, a.started_offset, a.version, o.order_id, bill.*
			from procedures.procedure a left join procedures.order_act o using (procedure_id)
			""" + STANDING.formatted("a.procedure_id") + """
			where a.encounter_id = :encounter and (:after::uuid is null or a.procedure_id > :after)
			order by a.procedure_id limit :rows
			""";

	private static final String ORDERS = """
			select o.order_id, o.status, o.code_system, o.code, o.code_display, o.plans_charge, o.version, bill.*
			from procedures.service_request o
			""" + STANDING.formatted("o.order_id") + """
			where o.encounter_id = :encounter order by o.order_id limit :rows
			""";

	private final JdbcClient jdbc;

	ReadingCharts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(readOnly = true)
	ChartView read(UUID encounter, PageRequest page) {
		var visit = jdbc.sql(VISIT).param(encounter).query(ReadingCharts::visit).optional()
				.orElseThrow(() -> new Refusal.NotFound("encounter", encounter));
		var acts = jdbc.sql(ACTS).param("encounter", encounter).param("after", page.afterId())
				.param("rows", page.rows()).query(ReadingCharts::act).list();
		return new ChartView(visit, Page.of(acts, page, last -> last.id().toString()), orders(encounter));
	}

	private List<ChartView.Order> orders(UUID encounter) {
		return jdbc.sql(ORDERS).param("encounter", encounter).param("rows", MOST_ORDERS).query(ReadingCharts::order).list();
	}

	private static ChartView.Visit visit(ResultSet row, int number) throws SQLException {
		return new ChartView.Visit(row.getObject("encounter_id", UUID.class), row.getObject("patient_id", UUID.class),
				row.getString("encounter_class"), row.getString("status"), moment(row, "started"),
				row.getObject("ended_at") == null ? null : moment(row, "ended"), row.getString("time_zone"),
				row.getObject("location_id", UUID.class), row.getInt("version"));
	}

	private static ChartView.Act act(ResultSet row, int number) throws SQLException {
		return new ChartView.Act(row.getObject("procedure_id", UUID.class), row.getString("status"), what(row),
				row.getBigDecimal("quantity"), row.getString("unit"), row.getObject("service_date", LocalDate.class),
				moment(row, "started"), row.getObject("order_id", UUID.class), row.getInt("version"),
				Bill.of(row, PERFORMED.contains(row.getString("status"))));
	}

	private static ChartView.Order order(ResultSet row, int number) throws SQLException {
		return new ChartView.Order(row.getObject("order_id", UUID.class), row.getString("status"), what(row),
				row.getBoolean("plans_charge"), row.getInt("version"), Bill.of(row, false));
	}

	private static What what(ResultSet row) throws SQLException {
		return new What(row.getString("code_system"), row.getString("code"), row.getString("code_display"));
	}

	/** With the offset it was said with. */
	private static OffsetDateTime moment(ResultSet row, String name) throws SQLException {
		return row.getObject(name + "_at", OffsetDateTime.class)
				.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(name + "_offset")));
	}
}
