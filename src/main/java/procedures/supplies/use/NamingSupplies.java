package procedures.supplies.use;

import concord.refusal.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import procedures.facts.UsedSupply;
import procedures.supplies.catalogue.StockItem;
import procedures.supplies.catalogue.StockItems;
import procedures.supplies.stock.Lot;
import procedures.supplies.stock.LotId;
import procedures.supplies.stock.Lots;
import procedures.supplies.udi.Udi;

/** Finds what a caller means by a supply, and puts down all of it that an act tells others. */
@Component
public class NamingSupplies {

	private static final int MOST = 100;

	private final StockItems items;
	private final Lots lots;
	private final Clock clock;

	NamingSupplies(StockItems items, Lots lots, Clock clock) {
		this.items = items;
		this.lots = lots;
		this.clock = clock;
	}

	/** Refuses as {@link Refusal.Invalid} what was never in stock. */
	public List<UsedSupply> named(@Nullable List<SupplyBody> bodies) {
		var named = new ArrayList<UsedSupply>();
		for (var body : bodies == null ? List.<SupplyBody>of() : bodies) {
			named.add(named("supplies[%d]".formatted(named.size()), body));
		}
		if (named.size() > MOST || named.stream().map(UsedSupply::place).distinct().count() < named.size()) {
			throw new Refusal.Invalid("supplies", "must be at most %d, each lot once a place".formatted(MOST));
		}
		return named;
	}

	private UsedSupply named(String path, SupplyBody body) {
		var lot = body.udi() == null ? ofId(path, body) : ofUdi(path + ".udi", body.udi());
		var item = items.read(lot.itemId());
		return new UsedSupply(lot.id().lotId(), body.locationId(), item.code().code(), item.name().name(),
				item.deviceIdentifier(), said(lot.lotNumber()), said(lot.serialNumber()), lot.expiresOn(),
				quantity(path, body), item.unit(), item.implant());
	}

	private Lot ofId(String path, SupplyBody body) {
		return Optional.ofNullable(body.lotId()).flatMap(id -> lots.find(new LotId(id)))
				.orElseThrow(() -> new Refusal.Invalid(path + ".lotId", "There is no such lot."));
	}

	private Lot ofUdi(String path, String carrier) {
		var udi = parsed(path, carrier);
		return items.ofDevice(udi.deviceIdentifier()).map(StockItem::id)
				.flatMap(item -> lots.find(item, text(udi.lot()), text(udi.serial())))
				.orElseThrow(() -> new Refusal.Invalid(path, "names nothing that was received"));
	}

	private Udi parsed(String path, String carrier) {
		try {
			return Udi.parse(carrier, clock.instant().atZone(ZoneOffset.UTC).getYear());
		}
		catch (Refusal.Invalid refusal) {
			throw new Refusal.Invalid(path, String.valueOf(refusal.getMessage()));
		}
	}

	private static BigDecimal quantity(String path, SupplyBody body) {
		var value = body.quantity();
		if (value.signum() <= 0 || value.precision() - value.scale() > 8 || value.scale() > 4) {
			throw new Refusal.Invalid(path + ".quantity",
					"must be greater than 0, with at most 8 digits before the point and 4 behind it");
		}
		return value;
	}

	private static String text(@Nullable String said) {
		return said == null ? "" : said;
	}

	private static @Nullable String said(String text) {
		return text.isEmpty() ? null : text;
	}
}
