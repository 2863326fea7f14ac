package patients.desk;

import concord.refusal.Refusal;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import patients.particulars.PhoneNumbers;
import patients.registration.PatientView;
import patients.registration.ReadingPatients;
import patients.search.Finding;
import patients.search.Hit;
import patients.search.NameParts;
import patients.search.Wanted;

/** Finding people at the desk. */
@Component
class SearchingPatients {

	private final Finding finding;
	private final ReadingPatients reading;
	private final PhoneNumbers phones;

	SearchingPatients(Finding finding, ReadingPatients reading, PhoneNumbers phones) {
		this.finding = finding;
		this.reading = reading;
		this.phones = phones;
	}

	@Transactional(readOnly = true)
	public Page<PatientView> search(PatientSearch asked, PageRequest page) {
		if (!asked.isNear()) {
			var exact = new ExactSearch(asked);
			return reading.all(exact.conditions(), exact.values(), page);
		}
		var after = page.after() == null ? null : Place.of(page.after());
		var hits = finding.find(wanted(asked)).stream().filter(it -> after == null || after.isBefore(it))
				.limit(page.rows()).toList();
		var found = Page.of(hits, page, it -> Place.of(it).toString());
		return new Page<>(reading.inOrder(found.items().stream().map(Hit::patientId).toList()), found.next());
	}

	private Wanted wanted(PatientSearch asked) {
		var parts = NameParts.of(Optional.ofNullable(asked.name()).stream());
		var wanted = new Wanted(parts, asked.birthDate(), reach(asked.phone()), number(asked.number()));
		if (parts.isEmpty() && wanted.reach().isEmpty() && wanted.number() == null) {
			throw new Refusal.Invalid(asked.name() == null ? "number" : "name", "must hold a letter or a digit");
		}
		return wanted;
	}

	private Set<String> reach(@Nullable String phone) {
		return phone == null ? Set.of() : Set.of(phones.dialled(phone)
				.orElseThrow(() -> new Refusal.Invalid("phone", "is not a phone number that can be dialled")));
	}

	private static @Nullable String number(@Nullable String asked) {
		return asked == null || asked.isBlank() ? null : asked.strip();
	}
}
