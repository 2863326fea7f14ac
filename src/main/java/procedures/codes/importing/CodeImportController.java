package procedures.codes.importing;

import concord.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import procedures.codes.CodesAwaited;
import procedures.codes.CodesAwaited.LookedAgain;
import procedures.codes.files.CodeFile;
import procedures.codes.files.CodeFormat;

/** Files of codes over the web. */
@RestController
@RequestMapping("/codes")
class CodeImportController {

	private final ImportingCodes importing;
	private final CodesAwaited awaited;

	CodeImportController(ImportingCodes importing, CodesAwaited awaited) {
		this.importing = importing;
		this.awaited = awaited;
	}

	/** What was documented with codes unknown until now is told anew, as far as one transaction goes. */
	@PostMapping(consumes = {"text/plain", "text/csv"})
	@Operation(operationId = "importCodes", summary = "Import a file of codes")
	Result enter(@RequestParam String format, @RequestParam(required = false) @Nullable LocalDate effectiveFrom,
			@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] file) {
		var report = importing.enter(file(file, CodeFormat.of(format), effectiveFrom), dryRun);
		return new Result(report, dryRun ? null : awaited.lookAgain());
	}

	@PostMapping("/look-again")
	@Operation(operationId = "lookAgainForCodes", summary = "Look again whether the codes acts wait for are known")
	LookedAgain lookAgain() {
		return awaited.lookAgain();
	}

	private static CodeFile file(byte[] file, CodeFormat format, @Nullable LocalDate effectiveFrom) {
		if (format.release() != (effectiveFrom != null)) {
			throw new Refusal.Invalid("effectiveFrom", format.release() ? "is the first day of the release: say it"
					: "is said by each line of such a file");
		}
		return new CodeFile(file, format, effectiveFrom);
	}

	/** @param acts those that waited for codes; {@code null} on trial */
	record Result(CodeReport report, @Nullable LookedAgain acts) {
	}
}
