package procedures.supplies.use;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.roster.PatientId;
import procedures.supplies.stock.LotId;
import procedures.supplies.stock.Lots;

/** From a lot to the patients who got of it, and from a patient to the lots. What was returned is not traced. */
@Component
@Transactional(readOnly = true)
class TracingSupplies {

	private static final String RECIPIENTS = """
			select p.patient_id, p.procedure_id, p.encounter_id, p.status, p.service_date,
				-sum(m.on_hand_change) as quantity
			from procedures.stock_movement m join procedures.procedure p using (procedure_id)
			where m.lot_id = :lot
				and p.procedure_id > coalesce(:after::uuid, '00000000-0000-0000-0000-000000000000')
			group by p.procedure_id having sum(m.on_hand_change) < 0
			order by p.procedure_id limit :rows
			""";

	private static final String IMPLANTS = """
			select p.procedure_id, p.service_date, lot.lot_id, i.code as item, i.name, i.device_identifier,
				lot.lot_number, lot.serial_number, -sum(m.on_hand_change) as quantity
			from procedures.procedure p join procedures.stock_movement m using (procedure_id)
				join procedures.stock_lot lot using (lot_id) join procedures.stock_item i using (item_id)
			where p.patient_id = any(procedures.records_of(:patient)) and i.implant
				and (p.procedure_id, lot.lot_id) > (:procedure, :lot)
			group by p.procedure_id, lot.lot_id, i.item_id having sum(m.on_hand_change) < 0
			order by p.procedure_id, lot.lot_id limit :rows
			""";

	private final Lots lots;
	private final JdbcClient jdbc;

	TracingSupplies(Lots lots, JdbcClient jdbc) {
		this.lots = lots;
		this.jdbc = jdbc;
	}

	public Page<RecipientView> recipients(LotId lot, PageRequest page) {
		if (lots.find(lot).isEmpty()) {
			throw new Refusal.NotFound("lot", lot.lotId());
		}
		var found = jdbc.sql(RECIPIENTS).param("lot", lot.lotId()).param("after", page.afterId())
				.param("rows", page.rows()).query(RecipientView.class).list();
		return Page.of(found, page, it -> it.procedureId().toString());
	}

	public Page<ImplantView> implants(PatientId patient, PageRequest page) {
		var after = After.of(page);
		var found = jdbc.sql(IMPLANTS).param("patient", patient.patientId()).param("procedure", after.procedure())
				.param("lot", after.lot()).param("rows", page.rows()).query(ImplantView.class).list();
		return Page.of(found, page, it -> it.procedureId() + " " + it.lotId());
	}

	private record After(UUID procedure, UUID lot) {

		static After of(PageRequest page) {
			if (page.after() == null) {
				return new After(new UUID(0, 0), new UUID(0, 0));
			}
			try {
				var ids = page.after().split(" ");
				return new After(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
			}
			catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
				throw PageRequest.noCursor();
			}
		}
	}
}
