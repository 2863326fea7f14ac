package procedures.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTests {

	/** 1234567893 is the example of CMS's own description of the check digit. */
	@ParameterizedTest
	@ValueSource(strings = {"1234567893", "1245319599", "1003000126"})
	void isTakenWhenItsDigitsCheck(String npi) {
		assertThat(new Npi(npi).npi()).isEqualTo(npi);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "1234567890", "1234567894", "123456789", "12345678933", "3234567893", "0234567893",
			"1234 567893", "123456789X", "１２３４５６７８９３"})
	void isRefusedOtherwise(String npi) {
		assertThatThrownBy(() -> new Npi(npi)).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).isEqualTo("npi"));
	}

	@Test
	void noticesEveryWrongDigit() {
		var right = "1234567893";
		var taken = new ArrayList<String>();
		for (var place = 0; place < right.length(); place++) {
			for (var digit = '0'; digit <= '9'; digit++) {
				taken.addAll(takenOf(right.substring(0, place) + digit + right.substring(place + 1)));
			}
		}

		assertThat(taken).hasSize(right.length()).containsOnly(right);
	}

	@Test
	void noticesNeighboursSwapped() {
		var right = "1234567893";
		for (var place = 0; place < right.length() - 1; place++) {
			var swapped = right.substring(0, place) + right.charAt(place + 1) + right.charAt(place)
					+ right.substring(place + 2);
			assertThat(takenOf(swapped)).as(swapped).isEmpty();
		}
	}

	private static List<String> takenOf(String npi) {
		try {
			return List.of(new Npi(npi).npi());
		}
		catch (Refusal.Invalid e) {
			return List.of();
		}
	}
}
