package procedures.scheduling;

import concord.Api;
import concord.Api.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import procedures.Staff;

/** A clinic in New York with a practitioner, a room and a scanner of its own, by the web API. */
class Clinic {

	static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

	final Api api;
	final Staff staff;
	final UUID facility;
	final UUID practitioner;
	final UUID room;
	final UUID scanner;

	Clinic(Api api) {
		this.api = api;
		this.staff = new Staff(api);
		this.facility = staff.facility("America/New_York");
		this.practitioner = staff.practitioner();
		this.room = room();
		this.scanner = api.post("/devices", Map.of("facilityId", facility, "code", Staff.code(), "name", "Scanner")).id();
	}

	UUID room() {
		return staff.location(facility, null, "ro");
	}

	/** Works at these hours, every day. */
	Answer works(String kind, UUID id, String opens, String closes) {
		var body = new LinkedHashMap<String, Object>();
		body.put("hours", List.of(Map.of("daysOfWeek", WEEK, "opens", opens, "closes", closes)));
		if (kind.equals("practitioner")) {
			body.put("facilityId", facility);
		}
		var version = api.get("/schedules/%s/%s".formatted(kind, id)).version();
		return api.put("/schedules/%s/%s".formatted(kind, id), body, version);
	}

	Answer book(UUID patient, UUID practitioner, UUID location, String start, String end) {
		return api.post("/appointments", booking(patient, practitioner, location, start, end));
	}

	static Map<String, Object> booking(UUID patient, UUID practitioner, UUID location, String start, String end) {
		var body = time(practitioner, location, start, end);
		body.put("patientId", patient);
		body.put("service", "Check-up");
		return body;
	}

	static Map<String, Object> time(UUID practitioner, UUID location, String start, String end) {
		var body = new LinkedHashMap<String, Object>();
		body.put("start", start);
		body.put("end", end);
		if (practitioner != null) {
			body.put("practitioners", List.of(practitioner));
		}
		if (location != null) {
			body.put("locations", List.of(location));
		}
		return body;
	}

	Answer move(Answer appointment, String change, Object body) {
		var id = appointment.json().has("appointment") ? appointment.text("/appointment/id") : appointment.text("/id");
		return api.post("/appointments/%s/%s".formatted(id, change), body);
	}
}
