package procedures.supplies.stock;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import procedures.supplies.catalogue.StockItemId;

/** Lots and their movements over the web. */
@RestController
class StockController {

	private final ReceivingStock receiving;
	private final KeepingStock keeping;
	private final ReadingStock reading;

	StockController(ReceivingStock receiving, KeepingStock keeping, ReadingStock reading) {
		this.receiving = receiving;
		this.keeping = keeping;
		this.reading = reading;
	}

	@PostMapping("/stock-items/{id}/receipts")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "receiveStock", summary = "Receive some of a stock item")
	ResponseEntity<LotView> receive(@PathVariable UUID id, @Valid @RequestBody StockBody.Receipt body) {
		var lot = receiving.receive(new StockItemId(id), body);
		return ResponseEntity.created(URI.create("/stock-lots/" + lot.lotId())).body(reading.lot(lot));
	}

	@GetMapping("/stock-items/{id}/lots")
	@Operation(operationId = "listStockLots", summary = "List the lots of a stock item")
	Page<LotView> lots(@PathVariable UUID id, @RequestParam(required = false) @Nullable String lotNumber,
			PageRequest page) {
		return reading.lots(new StockItemId(id), lotNumber, page);
	}

	@PostMapping("/stock-lots/scan")
	@Operation(operationId = "scanUdi", summary = "Read a UDI carrier, and find what it names")
	ScanView scan(@Valid @RequestBody StockBody.Scan body) {
		return reading.scanned(body.udi());
	}

	@GetMapping("/stock-lots/{id}")
	@Operation(operationId = "readStockLot", summary = "Read a lot and how much of it is where")
	LotView read(@PathVariable UUID id) {
		return reading.lot(new LotId(id));
	}

	@GetMapping("/stock-lots/{id}/movements")
	@Operation(operationId = "listStockMovements", summary = "List the movements of a lot, the first first")
	Page<MovementView> movements(@PathVariable UUID id, PageRequest page) {
		return reading.movements(new LotId(id), page);
	}

	@PostMapping("/stock-lots/{id}/count")
	@Operation(operationId = "countStock", summary = "Say how much of a lot was counted at a place")
	LotView count(@PathVariable UUID id, @Valid @RequestBody StockBody.Count body) {
		keeping.count(new LotId(id), body);
		return read(id);
	}

	@PostMapping("/stock-lots/{id}/adjust")
	@Operation(operationId = "adjustStock", summary = "Say that there is more or less of a lot at a place, and why")
	LotView adjust(@PathVariable UUID id, @Valid @RequestBody StockBody.Adjustment body) {
		keeping.adjust(new LotId(id), body);
		return read(id);
	}

	@PostMapping("/stock-lots/{id}/transfer")
	@Operation(operationId = "transferStock", summary = "Carry some of a lot to another place")
	LotView transfer(@PathVariable UUID id, @Valid @RequestBody StockBody.Transfer body) {
		keeping.transfer(new LotId(id), body);
		return read(id);
	}
}
