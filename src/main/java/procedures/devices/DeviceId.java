package procedures.devices;

import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** A device. */
record DeviceId(UUID deviceId) implements Identifier {
}
