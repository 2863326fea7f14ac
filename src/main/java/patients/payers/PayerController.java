package patients.payers;

import concord.csv.Imported;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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

/** Payers over the web. */
@RestController
@RequestMapping("/payers")
class PayerController {

	private final Payers payers;
	private final PayerList list;

	PayerController(Payers payers, PayerList list) {
		this.payers = payers;
		this.list = list;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addPayer", summary = "Add a payer")
	ResponseEntity<PayerView> add(@Valid @RequestBody PayerBody body) {
		var payer = payers.add(body.details());
		return ResponseEntity.created(URI.create("/payers/" + payer.id())).eTag(payer.etag()).body(payer);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importPayers", summary = "Import payers from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return payers.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listPayers", summary = "List payers")
	Page<PayerView> list(@RequestParam(required = false) @Nullable String code, PageRequest page) {
		return payers.list(code, page);
	}

	@GetMapping("/unlisted")
	@Operation(operationId = "listUnlistedPayers", summary = "Payers coverages name that are not on the list",
			description = "The most used first, 200 at most.")
	Unlisted unlisted() {
		return new Unlisted(list.unlisted());
	}

	record Unlisted(List<UnlistedPayerView> items) {
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readPayer", summary = "Read a payer")
	ResponseEntity<PayerView> read(@PathVariable UUID id) {
		return answer(payers.read(id));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctPayer", summary = "Correct a payer, or say that it is not used any more")
	ResponseEntity<PayerView> correct(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody PayerBody body) {
		return answer(payers.correct(id, seen, body.details()));
	}

	private static ResponseEntity<PayerView> answer(PayerView payer) {
		return ResponseEntity.ok().eTag(payer.etag()).body(payer);
	}
}
