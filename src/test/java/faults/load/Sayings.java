package faults.load;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The bodies callers send. */
final class Sayings {

	static final int CODES = 20;
	/** What the first code costs; each further one is a cent dearer. */
	static final int CENTS = 1001;
	static final String END = """
			{"end":"2025-03-01T09:40:00-05:00"}""";
	static final String MISTAKE = """
			{"reason":"wrong patient"}""";

	private Sayings() {
	}

	static String prices() {
		return IntStream.range(0, CODES).mapToObj(code -> "urn:example:acts,act-%d,10.%02d,USD,2020-01-01,,\n"
				.formatted(code, CENTS % 100 + code)).collect(Collectors.joining("",
				"system,code,amount,currency,effective_from,effective_to,description\n", ""));
	}

	static String person(String family, String birthDate) {
		return """
				{"name":{"family":"%s","given":["Ana"]},"birthDate":"%s","sex":"female"}"""
				.formatted(family, birthDate);
	}

	static String survivor(UUID patient) {
		return """
				{"survivorId":"%s"}""".formatted(patient);
	}

	static String visit(UUID patient) {
		return """
				{"patientId":"%s","class":"AMB","start":"2025-03-01T09:00:00-05:00"}""".formatted(patient);
	}

	static String act(UUID patient, UUID visit, int code, int quantity) {
		return "{" + facts(patient, visit, code, quantity) + "}";
	}

	static String amended(UUID patient, UUID visit, int code, int quantity) {
		return "{" + facts(patient, visit, code, quantity) + ",\"reason\":\"counted again\"}";
	}

	private static String facts(UUID patient, UUID visit, int code, int quantity) {
		return """
				"patientId":"%s","encounterId":"%s","start":"2025-03-01T09:10:00-05:00",
				"code":{"system":"urn:example:acts","code":"act-%d"},"quantity":{"value":"%d","unit":"1"}"""
				.formatted(patient, visit, code, quantity);
	}
}
