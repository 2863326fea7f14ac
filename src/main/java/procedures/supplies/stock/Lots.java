package procedures.supplies.stock;

import concord.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import procedures.supplies.catalogue.StockItemId;

/** All lots; asked within the transaction of whoever asks. */
@Component
public class Lots {

	private static final String SELECT = """
			select lot_id, item_id, lot_number, serial_number, nullif(expires_on, 'infinity') as expires_on
			from procedures.stock_lot
			""";

	private static final String ADD = """
			insert into procedures.stock_lot (lot_id, item_id, lot_number, serial_number, expires_on)
			values (:id, :item, :lot, :serial, coalesce(:expires::date, 'infinity'))
			on conflict on constraint stock_lot_has_a_number_of_its_own do nothing
			""";

	private final JdbcClient jdbc;

	Lots(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Lot> find(LotId id) {
		return jdbc.sql(SELECT + "where lot_id = ?").param(id.lotId()).query(Lots::lot).optional();
	}

	public Optional<Lot> find(StockItemId item, String lotNumber, String serialNumber) {
		return jdbc.sql(SELECT + "where item_id = ? and lot_number = ? and serial_number = ?")
				.params(item.itemId(), lotNumber, serialNumber).query(Lots::lot).optional();
	}

	Lot read(LotId id) {
		return find(id).orElseThrow(() -> new Refusal.NotFound("lot", id.lotId()));
	}

	/** One that is known already is taken for the same, unless it would expire on another day. */
	Lot enter(Lot said) {
		var added = jdbc.sql(ADD).param("id", said.id().lotId()).param("item", said.itemId().itemId())
				.param("lot", said.lotNumber()).param("serial", said.serialNumber()).param("expires", said.expiresOn())
				.update() == 1;
		return added ? said : known(said);
	}

	private Lot known(Lot said) {
		var known = find(said.itemId(), said.lotNumber(), said.serialNumber()).orElseThrow();
		if (said.single()) {
			throw new Refusal.AlreadyExists("The thing of this serial number was received before.", known.id().lotId());
		}
		if (!Objects.equals(known.expiresOn(), said.expiresOn())) {
			throw new Refusal.Invalid("expiresOn", "is not the day on which this lot expires");
		}
		return known;
	}

	private static Lot lot(ResultSet row, int number) throws SQLException {
		return new Lot(new LotId(row.getObject("lot_id", UUID.class)),
				new StockItemId(row.getObject("item_id", UUID.class)), row.getString("lot_number"),
				row.getString("serial_number"), row.getObject("expires_on", LocalDate.class));
	}
}
