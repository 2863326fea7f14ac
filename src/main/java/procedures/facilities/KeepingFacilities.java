package procedures.facilities;

import concord.csv.Imported;
import concord.csv.Revision;
import concord.csv.Sheet;
import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hospital opens, corrects and closes facilities, one by one or by a file. */
@Component
class KeepingFacilities {

	static final List<String> COLUMNS = List.of("code", "name", "time_zone", "npi", "active");

	private final Facilities facilities;

	KeepingFacilities(Facilities facilities) {
		this.facilities = facilities;
	}

	@Transactional
	Facility open(FacilityDetails details) {
		expectFree(details, null);
		return read(facilities.add(details));
	}

	@Transactional
	Facility correct(FacilityId id, IfMatch seen, FacilityDetails details) {
		var facility = read(id);
		seen.check(facility.version());
		expectFree(details, id);
		facilities.correct(facility, details);
		return read(id);
	}

	@Transactional
	Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, FacilityDetails::of);
		sheet.expectOnce("code", FacilityDetails::code);
		sheet.expectSound();
		facilities.lock();
		var present = facilities.coded(sheet.said().stream().map(FacilityDetails::code).toList()).entrySet().stream()
				.collect(Collectors.toMap(it -> it.getKey(), it -> it.getValue().details()));
		var revision = Revision.of(sheet.said(), present, FacilityDetails::code);
		if (!dryRun) {
			revision.news().forEach(facilities::addOrChange);
		}
		return revision.told(dryRun);
	}

	@Transactional(readOnly = true)
	Facility read(FacilityId id) {
		return facilities.find(id).orElseThrow(() -> new Refusal.NotFound("facility", id.facilityId()));
	}

	/** In the order in which they were opened. */
	@Transactional(readOnly = true)
	Page<FacilityView> list(PageRequest page) {
		return Page.of(facilities.list(page).stream().map(FacilityView::of).toList(), page, it -> it.id().toString());
	}

	private void expectFree(FacilityDetails details, @Nullable FacilityId own) {
		var holder = facilities.coded(List.of(details.code())).get(details.code());
		if (holder != null && !holder.id().equals(own)) {
			throw new Refusal.AlreadyExists("There is a facility of this code.", holder.id().facilityId());
		}
	}
}
