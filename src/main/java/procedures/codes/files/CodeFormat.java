package procedures.codes.files;

import concord.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files code systems come in. A release tells all of a system; a list tells some codes of any. */
public enum CodeFormat {

	HCPCS("hcpcs", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"),
	ICD_10_CM("icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm"),
	CSV("csv", null);

	private final String code;
	private final @Nullable String system;

	CodeFormat(String code, @Nullable String system) {
		this.code = code;
		this.system = system;
	}

	public static CodeFormat of(String code) {
		return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst()
				.orElseThrow(() -> new Refusal.Invalid("format", "must be one of " + Arrays.stream(values())
						.map(it -> it.code).collect(Collectors.joining(", "))));
	}

	/** The system a release is of; {@code null} where each line names its own. */
	public @Nullable String system() {
		return system;
	}

	public boolean release() {
		return system != null;
	}

	Lines lines(@Nullable LocalDate release, Consumer<CodeRow> rows, Broken broken) {
		return switch (this) {
			case HCPCS -> new HcpcsLines(Objects.requireNonNull(system), rows, broken);
			case ICD_10_CM -> new OrderLines(Objects.requireNonNull(system), Objects.requireNonNull(release), rows,
					broken);
			case CSV -> new CsvLines(rows, broken);
		};
	}
}
