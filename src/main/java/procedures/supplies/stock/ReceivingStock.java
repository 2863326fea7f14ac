package procedures.supplies.stock;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import outbox.TimeOrderedIds;
import procedures.locations.LocationId;
import procedures.locations.Locations;
import procedures.supplies.catalogue.StockItem;
import procedures.supplies.catalogue.StockItemId;
import procedures.supplies.catalogue.StockItems;
import procedures.supplies.udi.Udi;

/** Goods come in: a lot is entered, or there is more of one. What has expired does not come in. */
@Component
class ReceivingStock {

	private final StockItems items;
	private final Locations locations;
	private final Lots lots;
	private final StockLevels levels;
	private final ZoneId facility;
	private final Clock clock;

	ReceivingStock(StockItems items, Locations locations, Lots lots, StockLevels levels, ZoneId facility,
			Clock clock) {
		this.items = items;
		this.locations = locations;
		this.lots = lots;
		this.levels = levels;
		this.facility = facility;
		this.clock = clock;
	}

	@Transactional
	LotId receive(StockItemId id, StockBody.Receipt body) {
		var item = items.read(id);
		if (!item.active()) {
			throw new Refusal.NotAllowed("The stock item is closed.");
		}
		var place = locations.expectActive("locationId", new LocationId(body.locationId())).id();
		var said = body.udi() == null ? labelled(id, body) : scanned(item, body, body.udi());
		expectUsable(said, body);
		var lot = lots.enter(said);
		levels.move(Movement.of(lot.id(), place, MovementKind.RECEIVE, body.quantity(), ""));
		return lot.id();
	}

	private Lot labelled(StockItemId item, StockBody.Receipt body) {
		return new Lot(new LotId(TimeOrderedIds.next()), item, text(body.lotNumber()), text(body.serialNumber()),
				body.expiresOn());
	}

	private Lot scanned(StockItem item, StockBody.Receipt body, String carrier) {
		if (body.lotNumber() != null || body.serialNumber() != null || body.expiresOn() != null) {
			throw new Refusal.Invalid("udi", "says lot, serial number and expiry: say either it or them");
		}
		var udi = Udi.parse(carrier, today().getYear());
		if (!udi.deviceIdentifier().equals(item.deviceIdentifier())) {
			throw new Refusal.Invalid("udi", "is of another device than this stock item");
		}
		return new Lot(new LotId(TimeOrderedIds.next()), item.id(), text(udi.lot()), text(udi.serial()),
				udi.expires());
	}

	private void expectUsable(Lot lot, StockBody.Receipt body) {
		StockBody.quantity("quantity", body.quantity());
		if (lot.single() && body.quantity().compareTo(BigDecimal.ONE) != 0) {
			throw new Refusal.Invalid("quantity", "must be 1: a serial number is of one thing");
		}
		if (lot.expiresOn() != null && lot.expiresOn().isBefore(today())) {
			throw new Refusal.Invalid(body.udi() == null ? "expiresOn" : "udi", "has expired");
		}
	}

	private LocalDate today() {
		return clock.instant().atZone(facility).toLocalDate();
	}

	private static String text(@Nullable String said) {
		return said == null ? "" : said.strip();
	}
}
