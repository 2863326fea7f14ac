package procedures.practitioners;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Practitioners come, are corrected, and leave. */
@Component
class KeepingPractitioners {

	private final Practitioners practitioners;

	KeepingPractitioners(Practitioners practitioners) {
		this.practitioners = practitioners;
	}

	@Transactional
	Practitioner add(PractitionerDetails details) {
		expectFree(details, null);
		return read(practitioners.add(details));
	}

	@Transactional
	Practitioner correct(PractitionerId id, IfMatch seen, PractitionerDetails details) {
		var practitioner = read(id);
		seen.check(practitioner.version());
		expectFree(details, id);
		practitioners.correct(practitioner, details);
		return read(id);
	}

	@Transactional(readOnly = true)
	Practitioner read(PractitionerId id) {
		return practitioners.find(id).orElseThrow(() -> new Refusal.NotFound("practitioner", id.practitionerId()));
	}

	/** In the order in which they came. */
	@Transactional(readOnly = true)
	Page<PractitionerView> list(@Nullable String npi, @Nullable String code, PageRequest page) {
		return Page.of(practitioners.list(npi, code, page).stream().map(PractitionerView::of).toList(), page,
				it -> it.id().toString());
	}

	private void expectFree(PractitionerDetails details, @Nullable PractitionerId own) {
		expectOwn(practitioners.coded(List.of(details.code())).get(details.code()), own, "staff number");
		var npi = details.npiText();
		if (npi != null) {
			expectOwn(practitioners.numbered(List.of(npi)).get(npi), own, "NPI");
		}
	}

	private static void expectOwn(@Nullable Practitioner holder, @Nullable PractitionerId own, String number) {
		if (holder != null && !holder.id().equals(own)) {
			throw new Refusal.AlreadyExists("There is a practitioner of this %s.".formatted(number),
					holder.id().practitionerId());
		}
	}
}
