package procedures.orders;

import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over the web. */
@RestController
@RequestMapping("/orders")
class OrderController {

	private final PlacingOrders placing;
	private final ReadingOrders reading;

	OrderController(PlacingOrders placing, ReadingOrders reading) {
		this.placing = placing;
		this.reading = reading;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "placeOrder", summary = "Place an order, or draft one")
	ResponseEntity<OrderView> place(@Valid @RequestBody OrderBody.Placed body) {
		var view = placing.place(body);
		return ResponseEntity.created(URI.create("/orders/" + view.id())).eTag(view.etag()).body(view);
	}

	@GetMapping
	@Operation(operationId = "listOrders", summary = "List orders of a patient or an encounter")
	Page<ListedOrder> list(@RequestParam @Nullable UUID encounterId, @RequestParam @Nullable UUID patientId,
			@RequestParam @Nullable String status, PageRequest page) {
		return reading.list(encounterId, patientId, status, page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readOrder", summary = "Read an order, with the procedures for it")
	ResponseEntity<OrderView> read(@PathVariable UUID id) {
		return ok(reading.read(new OrderId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "amendOrder", summary = "Amend an order")
	ResponseEntity<OrderView> amend(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody OrderBody.Amended body) {
		return ok(placing.amend(new OrderId(id), seen, body));
	}

	@PostMapping("/{id}/activate")
	@Operation(operationId = "activateOrder", summary = "Give an order that was drafted")
	ResponseEntity<OrderView> activate(@PathVariable UUID id, IfMatch seen) {
		return ok(placing.activate(new OrderId(id), seen));
	}

	@PostMapping("/{id}/hold")
	@Operation(operationId = "holdOrder", summary = "Put an order on hold")
	ResponseEntity<OrderView> hold(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Because body) {
		return ok(placing.hold(new OrderId(id), seen, body.reason()));
	}

	@PostMapping("/{id}/resume")
	@Operation(operationId = "resumeOrder", summary = "Go on with an order that was on hold")
	ResponseEntity<OrderView> resume(@PathVariable UUID id, IfMatch seen) {
		return ok(placing.resume(new OrderId(id), seen));
	}

	@PostMapping("/{id}/complete")
	@Operation(operationId = "completeOrder", summary = "Complete an order for which something was performed")
	ResponseEntity<OrderView> complete(@PathVariable UUID id, IfMatch seen) {
		return ok(placing.complete(new OrderId(id), seen));
	}

	@PostMapping("/{id}/revoke")
	@Operation(operationId = "revokeOrder", summary = "Revoke an order")
	ResponseEntity<OrderView> revoke(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Because body) {
		return ok(placing.revoke(new OrderId(id), seen, body.reason()));
	}

	@PostMapping("/{id}/enter-in-error")
	@Operation(operationId = "enterOrderInError", summary = "Withdraw an order that was entered in error")
	ResponseEntity<OrderView> enterInError(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody Because body) {
		return ok(placing.enterInError(new OrderId(id), seen, body.reason()));
	}

	private static ResponseEntity<OrderView> ok(OrderView view) {
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}

	record Because(@NotBlank @Size(max = 500) String reason) {
	}
}
