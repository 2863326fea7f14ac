package procedures.supplies.udi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The agencies' own examples, and what is wrong with others. HIBCC's as the FDA prints it ends in C; by the rule
 * (the values of all characters before it, the + included, modulo 43) it is F. Labels in use, with + and T, and
 * HIBCC's own example, with G, bear the rule out.
 */
class UdiTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234 | GS1 | 51022222233336 | A213B1 | 1234 | 2014-12-31 | 2015-07-07
			(01)09506000134352(17)280200 | GS1 | 09506000134352 | - | - | - | 2028-02-29
			(01)09506000134352(17)760101 | GS1 | 09506000134352 | - | - | - | 2076-01-01
			(01)09506000134352(17)770101 | GS1 | 09506000134352 | - | - | - | 1977-01-01
			+H123PARTNO1234567891/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202F | HIBCC | H123PARTNO1234567891 | LOT123456789012345 | XYZ456789012345678 | 2013-02-02 | 2020-02-02
			+E20831269/$$8020423286539+ | HIBCC | E20831269 | 286539 | - | - | 2023-04-30
			+E20831339/$$8020223283831T | HIBCC | E20831339 | 283831 | - | - | 2023-02-28
			+A123BJC5D6E71G | HIBCC | A123BJC5D6E71 | - | - | - | -
			=/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123 | ICCBBA | A9999XYZ100T0944 | 000000000000XYZ123 | 000025 | 2013-02-01 | 2014-02-01
			=/A9999XYZ100T0944=A99971312345600 | ICCBBA | A9999XYZ100T0944 | A99971312345600 | - | - | -
			""")
	void areRead(String carrier, String issuer, String device, String lot, String serial, String produced,
			String expires) {
		var udi = Udi.parse(carrier, 2026);

		assertThat(udi).hasToString("Udi[issuer=%s, deviceIdentifier=%s, lot=%s, serial=%s, produced=%s, expires=%s]"
				.formatted(issuer, device, lot, serial, produced, expires));
	}

	@Test
	void areReadAsScannedAndAsPrinted() {
		var printed = Udi.parse("(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234", 2026);

		assertThat(Udi.parse("]d2015102222223333611141231171507071" + "0A213B1\u001d211234", 2026)).isEqualTo(printed);
		assertThat(Udi.parse("0151022222233336111412311715070710A213B1\u001d211234", 2026)).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			+H123PARTNO1234567891/$LOT1      | LOT1 | |
			+H123PARTNO1234567891/$+S1       |      | S1 |
			+H123PARTNO1234567891/$$0926LOT1 | LOT1 | | 2026-09-30
			+H123PARTNO1234567891/$$2091526L | L    | | 2026-09-15
			+H123PARTNO1234567891/$$3260915L | L    | | 2026-09-15
			+H123PARTNO1234567891/$$526258L  | L    | | 2026-09-15
			+H123PARTNO1234567891/$$62625812L | L   | | 2026-09-15
			+H123PARTNO1234567891/$$7L       | L    | |
			+H123PARTNO1234567891/$$9000127L | L    | |
			+H123PARTNO1234567891/$$+8052091526S1 | | S1 | 2026-09-15
			+H123PARTNO1234567891/$$+0926S1  |      | S1 | 2026-09-30
			+H123PARTNO1234567891/$L/14D20260915 | L | | 2026-09-15
			""")
	void sayLotSerialAndExpiryInAllWaysOfHibcc(String carrier, String lot, String serial, String expires) {
		var udi = Udi.parse(checked(carrier), 2026);

		assertThat(udi.lot()).isEqualTo(lot);
		assertThat(udi.serial()).isEqualTo(serial);
		assertThat(udi.expires()).isEqualTo(expires == null ? null : LocalDate.parse(expires));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "x", "(01)", "(01)51022222233337", "(01)5102222223333", "(17)150707",
		"(01)51022222233336(17)151301", "(01)51022222233336(17)1507", "(01)51022222233336(10)",
		"(01)51022222233336(10)A B", "(01)51022222233336(10)123456789012345678901", "(01)51022222233336(99)1",
		"(01)51022222233336(10)A(10)B", "(01)51022222233336x", "0151022222233", "1", "015102222223333617",
		"+H123PARTNO1234567891/$LOT1A", "+", "+H1", "+//////N", "=/A9999XYZ100T094", "=/A9999XYZ100T0944=>014999",
		"=/A9999XYZ100T0944,", "=,000025"})
	void areRefusedWithWhatIsWrong(String carrier) {
		assertThatThrownBy(() -> Udi.parse(carrier, 2026)).isInstanceOfSatisfying(Refusal.Invalid.class, it -> {
			assertThat(it.field()).isEqualTo("udi");
			assertThat(it.getMessage()).isNotBlank();
		});
	}

	@Test
	void areRefusedWhenAnyCharacterOfHibccIsAnother() {
		var carrier = "+H123PARTNO1234567891/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202F";

		for (var i = 1; i < carrier.length(); i++) {
			var changed = carrier.substring(0, i) + (carrier.charAt(i) == '7' ? '8' : '7') + carrier.substring(i + 1);
			assertThatThrownBy(() -> Udi.parse(changed, 2026)).as(changed).isInstanceOf(Refusal.Invalid.class);
		}
	}

	/** With the check character it should have. */
	private static String checked(String carrier) {
		return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%".chars().mapToObj(it -> carrier + (char) it)
				.filter(CheckDigits::hibcc).findFirst().orElseThrow();
	}
}
