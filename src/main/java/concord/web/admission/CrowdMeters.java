package concord.web.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** {@code concord.requests}, by what they are at. */
@Component
class CrowdMeters implements MeterBinder {

	private final FrontDoor door;
	private final Places places;

	CrowdMeters(FrontDoor door, Places places) {
		this.door = door;
		this.places = places;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "open", door::open);
		gauge(registry, "waiting", places::waiting);
		gauge(registry, "at-work", places::atWork);
	}

	private static void gauge(MeterRegistry registry, String state, Supplier<Number> count) {
		Gauge.builder("concord.requests", count).tag("state", state).register(registry);
	}
}
