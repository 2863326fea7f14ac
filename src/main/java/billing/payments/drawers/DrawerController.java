package billing.payments.drawers;

import billing.money.Amount;
import billing.payments.drawers.Shifts.Banked;
import concord.web.KeyRequired;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cash drawers over the web. */
@RestController
@RequestMapping("/billing/cash-drawers")
class DrawerController {

	private final Shifts shifts;
	private final ReadingShifts reading;
	private final Currency currency;

	DrawerController(Shifts shifts, ReadingShifts reading, Currency currency) {
		this.shifts = shifts;
		this.reading = reading;
		this.currency = currency;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addCashDrawer", summary = "Add a cash drawer")
	Drawer add(@Valid @RequestBody Drawer body) {
		shifts.add(body.code(), body.name());
		return body;
	}

	@KeyRequired
	@PostMapping("/{code}/open")
	@Operation(operationId = "openCashDrawer", summary = "Open a cash drawer with what is counted in it")
	ShiftView open(@PathVariable String code, @Valid @RequestBody Counted body) {
		return reading.one(shifts.open(code, body.counted().notNegative("counted", currency)));
	}

	@KeyRequired
	@PostMapping("/{code}/close")
	@Operation(operationId = "closeCashDrawer", summary = "Close a cash drawer with what is counted in it",
			description = "The difference to what it should hold is booked; what is brought to the bank as well.")
	ShiftView close(@PathVariable String code, @Valid @RequestBody Closing body) {
		var banked = body.banked() == null ? null
				: new Banked(body.banked().bank(), body.banked().amount().positive("banked.amount", currency));
		return reading.one(shifts.close(code, body.counted().notNegative("counted", currency), banked));
	}

	@GetMapping("/{code}/shifts")
	@Operation(operationId = "listShifts", summary = "List the shifts of a cash drawer")
	Page<ShiftView> list(@PathVariable String code, PageRequest page) {
		return Page.of(reading.of(code, page), page, it -> it.id().toString());
	}

	/** @param code 1 to 30 of A to Z, a to z, 0 to 9 and - */
	record Drawer(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,30}") String code,
			@NotBlank @Size(max = 100) String name) {
	}

	record Counted(@NotNull @Valid Amount counted) {
	}

	record Closing(@NotNull @Valid Amount counted, @Valid @Nullable ToBank banked) {
	}

	record ToBank(@NotBlank @Size(max = 30) String bank, @NotNull @Valid Amount amount) {
	}
}
