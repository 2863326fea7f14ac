package patients.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import concord.refusal.Refusal;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicalRecordNumberTests {

	/** The example of ISO 7064 itself: 794 has the check digits 44. */
	@Test
	void hasTheCheckDigitsOfTheStandard() {
		assertThat(MedicalRecordNumber.ofSerial(794).mrn()).isEqualTo("0000079444");
	}

	@Test
	void isUniqueAndValidForEverySerial() {
		var numbers = LongStream.concat(LongStream.rangeClosed(1, 20_000), LongStream.of(99_999_999))
				.mapToObj(MedicalRecordNumber::ofSerial).map(MedicalRecordNumber::mrn).toList();

		assertThat(numbers).doesNotHaveDuplicates().allMatch(it -> new MedicalRecordNumber(it).mrn().equals(it));
	}

	@Test
	void noticesEveryWrongDigit() {
		var right = MedicalRecordNumber.ofSerial(12_345_678).mrn();

		IntStream.range(0, 10).forEach(at -> IntStream.rangeClosed('0', '9').filter(it -> it != right.charAt(at))
				.forEach(digit -> isRefused(right.substring(0, at) + (char) digit + right.substring(at + 1))));
	}

	@Test
	void noticesTwoDigitsSwapped() {
		var right = MedicalRecordNumber.ofSerial(12_345_678).mrn();

		IntStream.range(0, 9).filter(at -> right.charAt(at) != right.charAt(at + 1)).forEach(at -> isRefused(
				right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2)));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "79444", "00000794440", "000007944a", "٠٠٠٠٠٧٩٤٤٤"})
	void isTenDigits(String text) {
		isRefused(text);
	}

	private static void isRefused(String text) {
		assertThatExceptionOfType(Refusal.Invalid.class).as(text).isThrownBy(() -> new MedicalRecordNumber(text));
	}
}
