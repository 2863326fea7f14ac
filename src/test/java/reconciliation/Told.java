package reconciliation;

import billing.events.ChargeHeld;
import billing.events.ChargePlanned;
import billing.events.ChargePosted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import procedures.events.BillableFacts;
import procedures.events.Code;
import procedures.events.ProcedureCompleted;

/** An act and its charge, as the log tells them; each test changes what it needs. */
record Told(UUID patient, UUID procedure, String code, String quantity, String unit, LocalDate date) {

	static Told act() {
		return new Told(UUID.randomUUID(), UUID.randomUUID(), "710824005", "1", "1",
				LocalDate.of(2025, 3, 1));
	}

	BillableFacts facts() {
		return new BillableFacts(UUID.randomUUID(), new Code("http://snomed.info/sct", code, null), List.of(),
				List.of(),
				new BigDecimal(quantity), unit, List.of(), date,
				OffsetDateTime.parse("2025-03-01T09:00:00-05:00"),
				OffsetDateTime.parse("2025-03-01T10:00:00-05:00"));
	}

	ProcedureCompleted completed() {
		return new ProcedureCompleted(procedure, 1, patient, facts());
	}

	ChargePosted posted() {
		return posted(1);
	}

	ChargePosted posted(int procedureVersion) {
		return new ChargePosted(UUID.randomUUID(), 1, patient, procedure, procedureVersion,
				"http://snomed.info/sct", code,
				new BigDecimal(quantity), unit, date, new BigDecimal("431.40"), "USD", UUID.randomUUID(), 1,
				null);
	}

	ChargePlanned planned() {
		return new ChargePlanned(UUID.randomUUID(), 1, patient, procedure, 1, "http://snomed.info/sct", code,
				new BigDecimal(quantity), unit, date);
	}

	ChargeHeld held(String reason) {
		return new ChargeHeld(UUID.randomUUID(), 1, patient, procedure, 1, "http://snomed.info/sct", code,
				new BigDecimal(quantity), unit, date, reason, null);
	}

	Told of(UUID otherPatient) {
		return new Told(otherPatient, procedure, code, quantity, unit, date);
	}

	Told coded(String other) {
		return new Told(patient, procedure, other, quantity, unit, date);
	}

	Told counted(String other, String otherUnit) {
		return new Told(patient, procedure, code, other, otherUnit, date);
	}

	Told on(LocalDate other) {
		return new Told(patient, procedure, code, quantity, unit, other);
	}
}
