package procedures.scheduling;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import procedures.encounters.EncounterId;
import procedures.scheduling.ReadingAppointments.ListedAppointment;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.waiting.Offer;

/** Appointments over the web. */
@RestController
@RequestMapping("/appointments")
class AppointmentController {

	private final BookingAppointments booking;
	private final KeepingAppointments keeping;
	private final ReadingAppointments reading;

	AppointmentController(BookingAppointments booking, KeepingAppointments keeping, ReadingAppointments reading) {
		this.booking = booking;
		this.keeping = keeping;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "bookAppointment", summary = "Book an appointment")
	ResponseEntity<AppointmentView> book(@Valid @RequestBody AppointmentBody.Booking body) {
		return created(booking.book(body));
	}

	@PostMapping("/waiting")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "waitForAppointment", summary = "Put a patient on the waiting list")
	ResponseEntity<AppointmentView> request(@Valid @RequestBody AppointmentBody.Waiting body) {
		return created(booking.request(body));
	}

	@GetMapping
	@Operation(operationId = "listAppointments", summary = "List appointments of a patient, or of a resource")
	Page<ListedAppointment> list(@RequestParam @Nullable UUID patientId, @RequestParam @Nullable String resource,
			@RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, PageRequest page) {
		if (patientId != null) {
			return reading.of(patientId, page);
		}
		if (resource == null || from == null || to == null) {
			throw new Refusal.Invalid("patientId",
					"Say of which patientId, or of which resource from and to which day.");
		}
		return reading.of(ResourceId.of("resource", resource), from, to, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readAppointment", summary = "Read an appointment")
	ResponseEntity<AppointmentView> read(@PathVariable UUID id) {
		return ok(keeping.read(new AppointmentId(id)));
	}

	@GetMapping("/{id}/offers")
	@Operation(operationId = "listOffers", summary = "List who waits and could take the time of an appointment")
	List<Offer> offers(@PathVariable UUID id) {
		return keeping.offers(new AppointmentId(id));
	}

	@PostMapping("/{id}/book")
	@Operation(operationId = "bookWaitingAppointment", summary = "Give a time to a patient on the waiting list")
	ResponseEntity<AppointmentView> book(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody AppointmentBody.Time body) {
		return ok(booking.book(new AppointmentId(id), seen, body));
	}

	@PostMapping("/{id}/move")
	@Operation(operationId = "moveAppointment", summary = "Move an appointment to another time, or to others")
	Freed move(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody AppointmentBody.Time body) {
		return freed(id, booking.move(new AppointmentId(id), seen, body));
	}

	@PostMapping("/{id}/check-in")
	@Operation(operationId = "checkInAppointment", summary = "Check in a patient who came")
	ResponseEntity<AppointmentView> arrive(@PathVariable UUID id, IfMatch seen) {
		return ok(keeping.arrive(new AppointmentId(id), seen));
	}

	@PostMapping("/{id}/fulfil")
	@Operation(operationId = "fulfilAppointment", summary = "Say which visit came of an appointment")
	ResponseEntity<AppointmentView> fulfil(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Visit body) {
		return ok(keeping.fulfil(new AppointmentId(id), seen, new EncounterId(body.encounterId())));
	}

	@PostMapping("/{id}/cancel")
	@Operation(operationId = "cancelAppointment", summary = "Cancel an appointment")
	Freed cancel(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Cancellation body) {
		return freed(id, keeping.cancel(new AppointmentId(id), seen, CancelReason.of(body.reason())));
	}

	@PostMapping("/{id}/no-show")
	@Operation(operationId = "missAppointment", summary = "Say that the patient did not come")
	Freed miss(@PathVariable UUID id, IfMatch seen) {
		return freed(id, keeping.miss(new AppointmentId(id), seen));
	}

	private Freed freed(UUID id, List<Offer> offers) {
		return new Freed(AppointmentView.of(keeping.read(new AppointmentId(id))), offers);
	}

	private static ResponseEntity<AppointmentView> created(Appointment appointment) {
		var view = AppointmentView.of(appointment);
		return ResponseEntity.created(URI.create("/appointments/" + view.id())).eTag(view.etag()).body(view);
	}

	private static ResponseEntity<AppointmentView> ok(Appointment appointment) {
		var view = AppointmentView.of(appointment);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

	record Visit(@NotNull UUID encounterId) {
	}

	/** @param reason {@code pat}, {@code prov}, {@code maint} or {@code other} */
	record Cancellation(@NotNull String reason) {
	}

	/** @param offers who waits and could take the time that is free now, the most urgent first, at most ten */
	record Freed(AppointmentView appointment, List<Offer> offers) {
	}
}
