package patients.desk;

import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import patients.registration.PatientView;

/** Search over the web. What is asked stands in the body: no patient's data in a URL. */
@RestController
class SearchController {

	private final SearchingPatients searching;

	SearchController(SearchingPatients searching) {
		this.searching = searching;
	}

	@PostMapping("/patients/search")
	@Operation(operationId = "searchPatients", summary = "Search patients",
			description = "Nearly, by name, phone or number: the likeliest first. Exactly, by identifier, mrn, family, "
					+ "given and birthDate: in the order of registration.")
	Page<PatientView> search(@Valid @RequestBody PatientSearch body, PageRequest page) {
		return searching.search(body, page);
	}
}
