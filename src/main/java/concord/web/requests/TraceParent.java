package concord.web.requests;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace a caller says its request belongs to (W3C Trace Context, header {@value #HEADER}). Its 128 bits
 * are the correlation id's. One that is not understood is as good as none, as that standard wants it.
 */
final class TraceParent {

	static final String HEADER = "traceparent";

	/** Version, trace, caller's span, flags; a later version may say more. */
	private static final Pattern FORM = Pattern.compile(
			"(?!ff)(?<version>[0-9a-f]{2})-(?!0{32})(?<trace>[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?<more>-.*)?");

	private TraceParent() {
	}

	static Optional<UUID> trace(@Nullable String header) {
		if (header == null) {
			return Optional.empty();
		}
		var said = FORM.matcher(header);
		if (!said.matches() || said.group("version").equals("00") && said.group("more") != null) {
			return Optional.empty();
		}
		var trace = said.group("trace");
		return Optional.of(new UUID(Long.parseUnsignedLong(trace, 0, 16, 16),
				Long.parseUnsignedLong(trace, 16, 32, 16)));
	}
}
