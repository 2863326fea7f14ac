package billing.accounts;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over the web. */
@RestController
@RequestMapping("/billing/accounts")
class AccountController {

	private final Statements statements;
	private final ReadingEntries entries;

	AccountController(Statements statements, ReadingEntries entries) {
		this.statements = statements;
		this.entries = entries;
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readAccount", summary = "Read an account")
	AccountView read(@PathVariable UUID id) {
		return statements.one(id);
	}

	@GetMapping
	@Operation(operationId = "listAccounts", summary = "List accounts")
	Page<AccountView> list(@RequestParam(required = false) @Nullable UUID patientId, PageRequest page) {
		return patientId != null ? new Page<>(statements.ofPatient(patientId), null)
				: Page.of(statements.all(page), page, it -> it.id().toString());
	}

	@GetMapping("/{id}/entries")
	@Operation(operationId = "listAccountEntries", summary = "List the journal entries of an account")
	Page<EntryView> entries(@PathVariable UUID id, PageRequest page) {
		statements.one(id);
		return Page.of(entries.of(id, page), page, it -> it.id().toString());
	}
}
