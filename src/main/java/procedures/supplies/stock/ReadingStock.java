package procedures.supplies.stock;

import concord.web.Page;
import concord.web.PageRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.supplies.catalogue.StockItem;
import procedures.supplies.catalogue.StockItemId;
import procedures.supplies.catalogue.StockItems;
import procedures.supplies.stock.LotView.LevelView;
import procedures.supplies.udi.Udi;

/** Shows what there is, and how it came to be so. */
@Component
@Transactional(readOnly = true)
class ReadingStock {

	private static final String LEVELS = """
			select location_id, on_hand, reserved, on_hand - reserved as available
			from procedures.stock_level where lot_id = ? order by location_id
			""";

	private static final String OF_ITEM = """
			select lot_id from procedures.stock_lot
			where item_id = :item and (:lot::text is null or lot_number = :lot)
				and lot_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			order by lot_id limit :rows
			""";

	private static final String MOVEMENTS = """
			select movement_id, lot_id, location_id, kind, on_hand_change, reserved_change, procedure_id,
				procedure_version, reason, moved_at, moved_by
			from procedures.stock_movement
			where lot_id = :lot and movement_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			order by movement_id limit :rows
			""";

	private final StockItems items;
	private final Lots lots;
	private final JdbcClient jdbc;
	private final ZoneId facility;
	private final Clock clock;

	ReadingStock(StockItems items, Lots lots, JdbcClient jdbc, ZoneId facility, Clock clock) {
		this.items = items;
		this.lots = lots;
		this.jdbc = jdbc;
		this.facility = facility;
		this.clock = clock;
	}

	public LotView lot(LotId id) {
		var lot = lots.read(id);
		return new LotView(id.lotId(), lot.itemId().itemId(), lot.lotNumber(), lot.serialNumber(), lot.expiresOn(),
				levels(id));
	}

	public Page<LotView> lots(StockItemId item, @Nullable String lotNumber, PageRequest page) {
		items.read(item);
		var found = jdbc.sql(OF_ITEM).param("item", item.itemId()).param("lot", lotNumber)
				.param("after", page.afterId()).param("rows", page.rows()).query(UUID.class).list();
		return Page.of(found.stream().map(id -> lot(new LotId(id))).toList(), page, it -> it.id().toString());
	}

	public Page<MovementView> movements(LotId id, PageRequest page) {
		lots.read(id);
		var found = jdbc.sql(MOVEMENTS).param("lot", id.lotId()).param("after", page.afterId())
				.param("rows", page.rows()).query(MovementView::of).list();
		return Page.of(found, page, it -> it.id().toString());
	}

	public ScanView scanned(String carrier) {
		var udi = Udi.parse(carrier, clock.instant().atZone(facility).getYear());
		var item = items.ofDevice(udi.deviceIdentifier()).map(StockItem::id).orElse(null);
		var lot = item == null ? null : lots.find(item, text(udi.lot()), text(udi.serial())).orElse(null);
		return ScanView.of(udi, item == null ? null : item.itemId(), lot == null ? null : lot.id().lotId());
	}

	private List<LevelView> levels(LotId id) {
		return jdbc.sql(LEVELS).param(id.lotId()).query(LevelView.class).list();
	}

	private static String text(@Nullable String said) {
		return said == null ? "" : said;
	}
}
