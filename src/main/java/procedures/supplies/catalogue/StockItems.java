package procedures.supplies.catalogue;

import concord.refusal.Refusal;
import concord.web.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.naming.DisplayName;
import procedures.naming.LocalCode;

/** All kinds of things in stock; asked within the transaction of whoever asks. */
@Component
public class StockItems {

	private static final String SELECT = """
			select item_id, version, code, name, unit, implant, device_identifier, active from procedures.stock_item
			""";

	private static final String LIST = SELECT + """
			where (:after::uuid is null or item_id > :after) order by item_id limit :rows
			""";

	/** Of two who bring the same code or device, one is told what exists. */
	private static final String TAKEN = SELECT + """
			where item_id <> :id and (code = :code or device_identifier = :device) limit 1
			""";

	private static final String WRITE = """
			insert into procedures.stock_item (item_id, version, code, name, unit, implant, device_identifier, active)
			values (:id, :version, :code, :name, :unit, :implant, :device, :active)
			on conflict (item_id) do update set version = excluded.version, code = excluded.code, name = excluded.name,
				unit = excluded.unit, implant = excluded.implant, device_identifier = excluded.device_identifier,
				active = excluded.active
			where stock_item.version = excluded.version - 1
			""";

	private final JdbcClient jdbc;

	StockItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public StockItem read(StockItemId id) {
		return jdbc.sql(SELECT + "where item_id = ?").param(id.itemId()).query(StockItems::item).optional()
				.orElseThrow(() -> new Refusal.NotFound("stock item", id.itemId()));
	}

	/** The kind a UDI names. */
	public Optional<StockItem> ofDevice(String deviceIdentifier) {
		return jdbc.sql(SELECT + "where device_identifier = ?").param(deviceIdentifier).query(StockItems::item)
				.optional();
	}

	/** In the order in which they were taken into the catalogue. */
	List<StockItem> list(PageRequest page) {
		return jdbc.sql(LIST).param("after", page.afterId()).param("rows", page.rows()).query(StockItems::item).list();
	}

	StockItem write(StockItem it) {
		jdbc.sql(TAKEN).param("id", it.id().itemId()).param("code", it.code().code())
				.param("device", it.deviceIdentifier()).query(StockItems::item).optional().ifPresent(holder -> {
					throw new Refusal.AlreadyExists("There is a stock item of this code or device identifier.",
							holder.id().itemId());
				});
		var written = jdbc.sql(WRITE).param("id", it.id().itemId()).param("version", it.version())
				.param("code", it.code().code()).param("name", it.name().name()).param("unit", it.unit())
				.param("implant", it.implant()).param("device", it.deviceIdentifier()).param("active", it.active())
				.update();
		if (written == 0) {
			throw new Refusal.Stale();
		}
		return it;
	}

	private static StockItem item(ResultSet row, int number) throws SQLException {
		return new StockItem(new StockItemId(row.getObject("item_id", UUID.class)),
				new LocalCode(row.getString("code")), new DisplayName(row.getString("name")), row.getString("unit"),
				row.getBoolean("implant"), row.getString("device_identifier"), row.getBoolean("active"),
				row.getInt("version"));
	}
}
