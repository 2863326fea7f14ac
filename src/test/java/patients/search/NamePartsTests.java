package patients.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamePartsTests {

	@Test
	void areFoldedAndEachOnce() {
		assertThat(NameParts.of("Ana María Núñez-O'Connor Ana"))
				.containsExactly("ana", "maria", "nunez", "o", "connor");
	}

	@Test
	void areNeverLongerThanCanBeCompared() {
		assertThat(NameParts.of("Smith" + "æ".repeat(130))).containsExactly("smith" + "ae".repeat(47) + "a");
		assertThat(NameParts.of(Stream.of("æ".repeat(50), "æ".repeat(51)))).hasSize(1);
		assertThat(NameParts.of("𠀀".repeat(101))).containsExactly("𠀀".repeat(100));
	}
}
