package procedures.performed;

import concord.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import procedures.course.ProcedureStatus;
import procedures.encounters.EncounterId;
import procedures.encounters.Period;
import procedures.facts.Coding;
import procedures.facts.Facts;
import procedures.facts.Particulars;
import procedures.facts.PerformedBy;
import procedures.facts.Quantity;
import procedures.identifiers.GivenIdentifier;
import procedures.roster.PatientId;
import procedures.supplies.use.SupplyBody;

/**
 * An act as a caller describes it. Here only what is missing is refused; what a value may be, the values
 * know, and their refusal is given the place in the body.
 */
sealed interface ActBody {

	String PLANNED = ProcedureStatus.PREPARATION.code;

	String BEGUN = ProcedureStatus.IN_PROGRESS.code;

	UUID patientId();

	UUID encounterId();

	CodeBody code();

	@Nullable List<String> modifiers();

	@Nullable List<CodeBody> diagnoses();

	QuantityBody quantity();

	@Nullable List<PerformerBody> performers();

	OffsetDateTime start();

	@Nullable OffsetDateTime end();

	@Nullable List<GivenIdentifier> identifiers();

	@Nullable CodeBody bodySite();

	@Nullable Integer minutesPerUnit();

	@Nullable String otherFacility();

	@Nullable Boolean cosignatureRequired();

	@Nullable List<SupplyBody> supplies();

	default PatientId patient() {
		return new PatientId(patientId());
	}

	default Facts facts() {
		return new Facts(new EncounterId(encounterId()), at("code", code()::coding), given(modifiers()),
				each("diagnoses", diagnoses(), CodeBody::coding), at("quantity", quantity()::quantity),
				each("performers", performers(), PerformerBody::performer), new Period(start(), end()), particulars());
	}

	private Particulars particulars() {
		var site = bodySite();
		return new Particulars(site == null ? null : at("bodySite", site::coding), minutesPerUnit(),
				otherFacility(), Boolean.TRUE.equals(cosignatureRequired()), List.of());
	}

	default List<GivenIdentifier> given() {
		return given(identifiers());
	}

	private static <T> List<T> given(@Nullable List<T> list) {
		return list == null ? List.of() : list;
	}

	private static <B, V> List<V> each(String path, @Nullable List<B> bodies, Function<B, V> value) {
		var values = new ArrayList<V>();
		for (var body : given(bodies)) {
			values.add(at("%s[%d]".formatted(path, values.size()), () -> value.apply(body)));
		}
		return values;
	}

	private static <V> V at(String path, Supplier<V> value) {
		try {
			return value.get();
		}
		catch (Refusal.Invalid refusal) {
			throw new Refusal.Invalid(path + "." + refusal.field(), String.valueOf(refusal.getMessage()));
		}
	}

	/** POST: an act that began or, with {@code "status": "preparation"}, is to begin. */
	record Documented(@NotNull UUID patientId, @NotNull UUID encounterId, @NotNull @Valid CodeBody code,
			@Nullable @Size(max = 4) List<@NotNull String> modifiers,
			@Nullable @Size(max = 12) List<@NotNull @Valid CodeBody> diagnoses,
			@NotNull @Valid QuantityBody quantity,
			@Nullable @Size(max = 20) List<@NotNull @Valid PerformerBody> performers,
			@NotNull OffsetDateTime start,
			@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers,
			@Nullable @Valid CodeBody bodySite, @Nullable Integer minutesPerUnit, @Nullable String otherFacility,
			@Nullable Boolean cosignatureRequired, @Nullable @Size(max = 100) List<@NotNull @Valid SupplyBody> supplies,
			@Nullable String status, @Nullable UUID basedOn) implements ActBody {

		boolean planned() {
			if (status != null && !PLANNED.equals(status) && !BEGUN.equals(status)) {
				throw new Refusal.Invalid("status", "is preparation or in-progress");
			}
			return PLANNED.equals(status);
		}

		@Override
		public @Nullable OffsetDateTime end() {
			return null;
		}
	}

	/** PUT: the act as it should have been recorded, and why. A completed one may be given another end. */
	record Amended(@NotNull UUID patientId, @NotNull UUID encounterId, @NotNull @Valid CodeBody code,
			@Nullable @Size(max = 4) List<@NotNull String> modifiers,
			@Nullable @Size(max = 12) List<@NotNull @Valid CodeBody> diagnoses,
			@NotNull @Valid QuantityBody quantity,
			@Nullable @Size(max = 20) List<@NotNull @Valid PerformerBody> performers,
			@NotNull OffsetDateTime start,
			@Nullable OffsetDateTime end,
			@Nullable @Size(max = 20) List<@NotNull @Valid GivenIdentifier> identifiers,
			@Nullable @Valid CodeBody bodySite, @Nullable Integer minutesPerUnit, @Nullable String otherFacility,
			@Nullable Boolean cosignatureRequired, @Nullable @Size(max = 100) List<@NotNull @Valid SupplyBody> supplies,
			@NotBlank @Size(max = 500) String reason) implements ActBody {
	}

	/** A code from a code system (FHIR Coding). */
	record CodeBody(@NotNull String system, @NotNull String code, @Nullable String display) {

		static CodeBody of(Coding coding) {
			return new CodeBody(coding.system(), coding.code(), coding.display());
		}

		Coding coding() {
			return new Coding(system, code, display);
		}
	}

	/** A decimal as text, and a UCUM unit. */
	record QuantityBody(@NotNull BigDecimal value, @NotNull String unit) {

		static QuantityBody of(Quantity quantity) {
			return new QuantityBody(quantity.value(), quantity.unit());
		}

		Quantity quantity() {
			return new Quantity(value, unit);
		}
	}

	/** Who did it, in which function. */
	record PerformerBody(@NotNull String function, @NotNull String practitioner) {

		static PerformerBody of(PerformedBy performer) {
			return new PerformerBody(performer.function(), performer.practitioner());
		}

		PerformedBy performer() {
			return new PerformedBy(function, practitioner);
		}
	}
}
