package procedures.scheduling.slots;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import procedures.scheduling.time.TimeSpan;

/** A time that is free, with the offset of the facility. */
record FreeSlot(OffsetDateTime start, OffsetDateTime end) {

	static FreeSlot of(TimeSpan span, ZoneId zone) {
		return new FreeSlot(span.start().atZone(zone).toOffsetDateTime(), span.end().atZone(zone).toOffsetDateTime());
	}
}
