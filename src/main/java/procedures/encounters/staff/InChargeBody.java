package procedures.encounters.staff;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in charge, as a caller says it; the type is asked for by {@link ParticipantType}. */
public record InChargeBody(@Nullable String type, @NotNull UUID practitionerId) {
}
