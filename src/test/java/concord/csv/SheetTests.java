package concord.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import concord.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTests {

	private record Bed(String code, int size) {

		Bed {
			if (size <= 0) {
				throw new Refusal.Invalid("bed.bedSize", "must be greater than 0");
			}
		}
	}

	@Test
	void readsItsColumnsInAnyOrder() {
		var sheet = read("bed_size,code\r\n2,\"a \"\"b\"\", c\"\n\n1,d");

		assertThat(sheet.said()).containsExactly(new Bed("a \"b\", c", 2), new Bed("d", 1));
		assertThat(sheet.lines()).extracting(Line::number).containsExactly(2, 4);
	}

	@Test
	void namesEveryBrokenLineAndItsColumn() {
		var sheet = read("code,bed_size\na,1\nb,0\nc\nd,\"1\ne,1,2\nf,-7");

		assertThatThrownBy(sheet::expectSound).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.faults()).extracting(Refusal.Invalid.Fault::field)
						.containsExactly("line 3: bed_size", "line 4", "line 5", "line 6", "line 7: bed_size"));
	}

	@Test
	void namesWhatIsSaidTwice() {
		var sheet = read("code,bed_size\na,1\nb,1\na,2");

		sheet.expectOnce("code", Bed::code);

		assertThatThrownBy(sheet::expectSound).isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
			assertThat(refusal.field()).isEqualTo("line 4: code");
			assertThat(refusal.faults().getFirst().message()).contains("line 2");
		});
	}

	@Test
	void refusesWhatCannotBePrinted() {
		assertThatThrownBy(read("code,bed_size\na\u0007,1")::expectSound).isInstanceOf(Refusal.Invalid.class);
		assertThatThrownBy(Sheet.read("code,bed_size\n\u00e4,1".getBytes(StandardCharsets.ISO_8859_1),
				List.of("code", "bed_size"), SheetTests::bed)::expectSound).isInstanceOf(Refusal.Invalid.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "code\na", "code,bed_size,colour\na,1,red", "code,code,bed_size\na,a,1", "\n\n"})
	void refusesOtherColumns(String csv) {
		assertThatThrownBy(() -> read(csv)).isInstanceOfSatisfying(Refusal.Invalid.class,
				refusal -> assertThat(refusal.field()).startsWith("line 1"));
	}

	@Test
	void refusesAnEmptyOne() {
		assertThatThrownBy(read("code,bed_size\n")::expectSound).isInstanceOf(Refusal.Invalid.class);
	}

	@Test
	void namesTheFirstHundredOfManyFaults() {
		var sheet = read("code,bed_size\n" + "a,0\n".repeat(5_000));

		assertThatThrownBy(sheet::expectSound).isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
			assertThat(refusal.faults()).hasSize(100);
			assertThat(refusal).hasMessageContaining("1,000 or more");
		});
	}

	@Test
	void tellsWhatIsNewWhatIsChangedAndWhatIsNot() {
		var said = read("code,bed_size\na,1\nb,2\nc,3").said();

		var revision = Revision.of(said, Map.of("a", new Bed("a", 1), "b", new Bed("b", 1)), Bed::code);

		assertThat(revision.told(true)).isEqualTo(new Imported(true, 3, 1, 1, 1));
		assertThat(revision.news()).containsExactly(new Bed("c", 3), new Bed("b", 2));
	}

	private static Sheet<Bed> read(String csv) {
		return Sheet.read(csv.getBytes(StandardCharsets.UTF_8), List.of("code", "bed_size"), SheetTests::bed);
	}

	private static Bed bed(Row row) {
		return new Bed(row.text("code"), Integer.parseInt(row.text("bed_size")));
	}
}
