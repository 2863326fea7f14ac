package procedures.supplies.catalogue;

import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import outbox.TimeOrderedIds;

/** The catalogue over the web. */
@RestController
@RequestMapping("/stock-items")
class StockItemController {

	private final KeepingStockItems keeping;

	StockItemController(KeepingStockItems keeping) {
		this.keeping = keeping;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addStockItem", summary = "Add a stock item")
	ResponseEntity<StockItemView> add(@Valid @RequestBody StockItemBody body) {
		var view = StockItemView.of(keeping.add(body.item(new StockItemId(TimeOrderedIds.next()), 1)));
		return ResponseEntity.created(URI.create("/stock-items/" + view.id())).eTag(view.etag()).body(view);
	}

	@GetMapping
	@Operation(operationId = "listStockItems", summary = "List stock items")
	Page<StockItemView> list(PageRequest page) {
		return keeping.list(page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readStockItem", summary = "Read a stock item")
	ResponseEntity<StockItemView> read(@PathVariable UUID id) {
		return ok(keeping.read(new StockItemId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctStockItem", summary = "Correct or close a stock item")
	ResponseEntity<StockItemView> correct(@PathVariable UUID id, IfMatch seen,
			@Valid @RequestBody StockItemBody body) {
		return ok(keeping.correct(new StockItemId(id), seen, body));
	}

	private static ResponseEntity<StockItemView> ok(StockItem item) {
		var view = StockItemView.of(item);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
