package procedures.scheduling.hours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import procedures.scheduling.resources.ResourceId;
import procedures.scheduling.resources.ResourceKind;

/** A closure as a caller describes it: of a facility, or of one resource. */
record ClosureBody(@Nullable UUID facilityId, @Nullable @Valid ResourceBody resource, @NotNull OffsetDateTime start,
		@NotNull OffsetDateTime end, @NotBlank @Size(max = 200) String reason) {

	/** @param kind {@code practitioner}, {@code location} or {@code device} */
	record ResourceBody(@NotNull String kind, @NotNull UUID id) {

		static ResourceBody of(ResourceId resource) {
			return new ResourceBody(resource.kind().code(), resource.resourceId());
		}
	}

	Closure closure(UUID id) {
		var closed = resource == null ? null
				: new ResourceId(ResourceKind.of("resource.kind", resource.kind()), resource.id());
		return new Closure(id, facilityId, closed, start, end, reason);
	}
}
