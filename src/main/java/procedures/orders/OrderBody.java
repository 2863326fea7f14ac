package procedures.orders;

import concord.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import procedures.encounters.EncounterId;
import procedures.facts.Coding;
import procedures.facts.Quantity;
import procedures.identifiers.GivenIdentifier;

/** An order as a caller describes it; what a value may be, the values know. */
sealed interface OrderBody {

	UUID patientId();

	UUID encounterId();

	WhatBody code();

	HowMuchBody quantity();

	@Nullable String priority();

	@Nullable UUID requesterId();

	@Nullable OffsetDateTime occurrence();

	@Nullable Boolean plansCharge();

	@Nullable List<GivenIdentifier> identifiers();

	default Ordered ordered() {
		return new Ordered(new EncounterId(encounterId()), at("code", code()::coding),
				at("quantity", quantity()::quantity), Priority.of(priority()), requesterId(), occurrence(),
				Boolean.TRUE.equals(plansCharge()));
	}

	default List<GivenIdentifier> given() {
		var said = identifiers();
		return said == null ? List.of() : said;
	}

	private static <V> V at(String path, Supplier<V> value) {
		try {
			return value.get();
		}
		catch (Refusal.Invalid refusal) {
			throw new Refusal.Invalid(path + "." + refusal.field(), String.valueOf(refusal.getMessage()));
		}
	}

	/** POST: active where nothing is said; a draft is given later. */
	record Placed(@NotNull UUID patientId, @NotNull UUID encounterId, @Nullable String status,
			@NotNull @Valid WhatBody code, @NotNull @Valid HowMuchBody quantity, @Nullable String priority,
			@Nullable UUID requesterId, @Nullable OffsetDateTime occurrence, @Nullable Boolean plansCharge,
			@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers) implements OrderBody {

		boolean draft() {
			if (status != null && !status.equals("draft") && !status.equals("active")) {
				throw new Refusal.Invalid("status", "must be draft or active: the rest comes in its course");
			}
			return "draft".equals(status);
		}
	}

	/** PUT: the order as it should be, and why. */
	record Amended(@NotNull UUID patientId, @NotNull UUID encounterId, @NotNull @Valid WhatBody code,
			@NotNull @Valid HowMuchBody quantity, @Nullable String priority, @Nullable UUID requesterId,
			@Nullable OffsetDateTime occurrence, @Nullable Boolean plansCharge,
			@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers,
			@NotBlank @Size(max = 500) String reason) implements OrderBody {
	}

	/** A code from a code system (FHIR Coding). */
	record WhatBody(@NotNull String system, @NotNull String code, @Nullable String display) {

		Coding coding() {
			return new Coding(system, code, display);
		}
	}

	/** A decimal as text, and a UCUM unit. */
	record HowMuchBody(@NotNull BigDecimal value, @NotNull String unit) {

		Quantity quantity() {
			return new Quantity(value, unit);
		}
	}
}
