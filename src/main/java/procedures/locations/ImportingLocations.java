package procedures.locations;

import concord.csv.Imported;
import concord.csv.Line;
import concord.csv.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;

/**
 * A list of places is taken over as a whole or not at all, and on trial first, if wanted. Its lines may stand
 * in any order. What is not on it stays as it is.
 */
@Component
class ImportingLocations {

	static final List<String> COLUMNS = List.of("facility", "code", "part_of", "physical_type", "name", "active");

	private final Locations locations;
	private final Facilities facilities;

	ImportingLocations(Locations locations, Facilities facilities) {
		this.locations = locations;
		this.facilities = facilities;
	}

	@Transactional
	Imported enter(byte[] csv, boolean dryRun) {
		var sheet = Sheet.read(csv, COLUMNS, LocationRow::of);
		sheet.expectOnce("code", LocationRow::key);
		locations.lock();
		var plan = planFor(sheet);
		sheet.lines().stream().sorted(largestFirst()).forEach(line -> plan.enter(sheet, line));
		plan.expectSound(sheet);
		sheet.expectSound();
		if (!dryRun) {
			plan.news().forEach(locations::write);
		}
		return plan.told(dryRun);
	}

	private FloorPlan planFor(Sheet<LocationRow> sheet) {
		var known = facilities.coded(sheet.said().stream().map(LocationRow::facility).distinct().toList());
		return new FloorPlan(known, known.entrySet().stream()
				.collect(Collectors.toMap(it -> it.getKey(), it -> locations.of(it.getValue().id()))));
	}

	private static Comparator<Line<LocationRow>> largestFirst() {
		return Comparator.comparing(line -> line.said().physicalType());
	}
}
