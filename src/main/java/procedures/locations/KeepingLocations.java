package procedures.locations;

import concord.refusal.Refusal;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import procedures.facilities.Facilities;
import procedures.facilities.FacilityId;

/** Places are opened, renamed, moved within their facility, and closed. */
@Component
class KeepingLocations {

	private final Locations locations;
	private final Facilities facilities;

	KeepingLocations(Locations locations, Facilities facilities) {
		this.locations = locations;
		this.facilities = facilities;
	}

	@Transactional
	Location open(Location said) {
		facilities.expectActive("facilityId", said.facilityId());
		locations.lock();
		return write(said);
	}

	@Transactional
	Location correct(LocationId id, IfMatch seen, LocationBody body) {
		locations.lock();
		var before = read(id);
		seen.check(before.version());
		var said = body.location(id, before.version() + 1);
		if (!before.facilityId().equals(said.facilityId())) {
			throw new Refusal.Invalid("facilityId", "A location stays in its facility: close it, and open another.");
		}
		locations.partsOf(id).forEach(part -> expectLargerThan(part, said));
		return write(said);
	}

	@Transactional(readOnly = true)
	Location read(LocationId id) {
		return locations.find(id).orElseThrow(() -> new Refusal.NotFound("location", id.locationId()));
	}

	/** In the order in which they were opened. */
	@Transactional(readOnly = true)
	Page<LocationView> list(FacilityId facility, @Nullable LocationId partOf, PageRequest page) {
		return Page.of(locations.list(facility, partOf, page).stream().map(LocationView::of).toList(), page,
				it -> it.id().toString());
	}

	private Location write(Location said) {
		locations.coded(said.facilityId(), said.code()).filter(it -> !it.id().equals(said.id())).ifPresent(holder -> {
			throw new Refusal.AlreadyExists("There is a location of this code in the facility.",
					holder.id().locationId());
		});
		if (said.partOf() != null) {
			expectLarger(said, locations.expectActive("partOf", said.partOf()));
		}
		locations.write(said);
		return said;
	}

	private static void expectLarger(Location said, Location whole) {
		if (!whole.facilityId().equals(said.facilityId())) {
			throw new Refusal.Invalid("partOf", "must be in the same facility");
		}
		if (!whole.physicalType().mayHold(said.physicalType())) {
			throw new Refusal.Invalid("partOf", "must be a larger place: a %s is in no %s"
					.formatted(said.physicalType().code(), whole.physicalType().code()));
		}
	}

	private static void expectLargerThan(Location part, Location said) {
		if (!said.physicalType().mayHold(part.physicalType())) {
			throw new Refusal.Invalid("physicalType", "must be larger than what is in it: a %s"
					.formatted(part.physicalType().code()));
		}
	}
}
