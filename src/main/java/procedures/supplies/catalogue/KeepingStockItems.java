package procedures.supplies.catalogue;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Kinds of things are taken into the catalogue, corrected and closed. */
@Component
class KeepingStockItems {

	private static final String IN_STOCK = "select exists (select from procedures.stock_lot where item_id = ?)";

	private final StockItems items;
	private final JdbcClient jdbc;

	KeepingStockItems(StockItems items, JdbcClient jdbc) {
		this.items = items;
		this.jdbc = jdbc;
	}

	@Transactional
	StockItem add(StockItem said) {
		return items.write(said);
	}

	@Transactional
	StockItem correct(StockItemId id, IfMatch seen, StockItemBody body) {
		var before = items.read(id);
		seen.check(before.version());
		var said = body.item(id, before.version() + 1);
		if (!said.unit().equals(before.unit()) && received(id)) {
			throw new Refusal.Invalid("unit",
					"There is stock counted in %s: open another item.".formatted(before.unit()));
		}
		return items.write(said);
	}

	@Transactional(readOnly = true)
	StockItem read(StockItemId id) {
		return items.read(id);
	}

	@Transactional(readOnly = true)
	Page<StockItemView> list(PageRequest page) {
		return Page.of(items.list(page).stream().map(StockItemView::of).toList(), page, it -> it.id().toString());
	}

	private boolean received(StockItemId id) {
		return jdbc.sql(IN_STOCK).param(id.itemId()).query(Boolean.class).single();
	}
}
