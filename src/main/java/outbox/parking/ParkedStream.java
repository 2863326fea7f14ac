package outbox.parking;

import java.util.UUID;

/** The events of one aggregate that a module has parked. */
public record ParkedStream(String subscription, int lane, UUID stream) {
}
