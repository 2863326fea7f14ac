package procedures.locations;

import concord.csv.Imported;
import concord.csv.Line;
import concord.csv.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import outbox.TimeOrderedIds;
import procedures.facilities.Facility;
import procedures.locations.LocationRow.Key;
import procedures.naming.LocalCode;

/** How places would lie within each other if a list were taken over. */
class FloorPlan {

	private final Map<LocalCode, Facility> facilities;
	private final Map<Key, Location> places = new HashMap<>();
	private final List<Location> added = new ArrayList<>();
	private final List<Location> changed = new ArrayList<>();
	private final Map<LocationId, Line<LocationRow>> lines = new HashMap<>();
	private int unchanged;

	FloorPlan(Map<LocalCode, Facility> facilities, Map<LocalCode, Map<LocalCode, Location>> present) {
		this.facilities = facilities;
		present.forEach((facility, all) -> all.forEach((code, it) -> places.put(new Key(facility, code), it)));
	}

	/** The larger places must have been entered before. */
	void enter(Sheet<LocationRow> sheet, Line<LocationRow> line) {
		var said = line.said();
		var facility = facilities.get(said.facility());
		var whole = said.partOf() == null ? null : places.get(new Key(said.facility(), said.partOf()));
		if (facility == null) {
			sheet.fault(line, "facility", "is no facility of the hospital");
		}
		else if (said.partOf() != null && whole == null) {
			sheet.fault(line, "part_of", "is no larger place of this facility, nor on this list");
		}
		else {
			enter(line, facility, whole == null ? null : whole.id());
		}
	}

	private void enter(Line<LocationRow> line, Facility facility, @Nullable LocationId within) {
		var said = line.said();
		var present = Optional.ofNullable(places.get(said.key()));
		var id = present.map(Location::id).orElseGet(() -> new LocationId(TimeOrderedIds.next()));
		lines.put(id, line);
		if (present.filter(it -> said.says(it, within)).isPresent()) {
			unchanged++;
			return;
		}
		var entered = new Location(id, facility.id(), said.code(), within, said.physicalType(), said.name(),
				said.active(), present.map(Location::version).orElse(0) + 1);
		(present.isPresent() ? changed : added).add(entered);
		places.put(said.key(), entered);
	}

	/** Every place is within a larger one, those included of which the list says nothing. */
	void expectSound(Sheet<LocationRow> sheet) {
		var byId = new HashMap<LocationId, Location>();
		places.values().forEach(it -> byId.put(it.id(), it));
		for (var place : places.values()) {
			var whole = place.partOf() == null ? null : byId.get(place.partOf());
			if (whole != null && !whole.physicalType().mayHold(place.physicalType())) {
				var blamed = lines.getOrDefault(place.id(), lines.get(whole.id()));
				if (blamed != null) {
					sheet.fault(blamed, blamed == lines.get(place.id()) ? "part_of" : "physical_type",
							"a %s cannot be within a %s".formatted(place.physicalType().code(),
									whole.physicalType().code()));
				}
			}
		}
	}

	/** The larger before what is in them. */
	List<Location> news() {
		var news = new ArrayList<>(added);
		news.addAll(changed);
		return news;
	}

	Imported told(boolean dryRun) {
		return new Imported(dryRun, added.size() + changed.size() + unchanged, added.size(), changed.size(), unchanged);
	}
}
