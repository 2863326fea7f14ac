package concord.loader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceListTests {

	@TempDir
	Path folder;

	@Test
	void hasOnePriceACodeTheHighestNamedAndNeverZero() throws IOException {
		Files.writeString(folder.resolve("procedures.csv"), """
				CODE,DESCRIPTION,BASE_COST
				2,Knee,10.5
				1,"Hip, left",0.00
				2,Knee again,12.345
				""");

		assertThat(PriceList.of(new Export(folder))).isEqualTo("""
				system,code,amount,currency,effective_from,effective_to,description
				http://snomed.info/sct,1,100.00,USD,1900-01-01,,"Hip, left"
				http://snomed.info/sct,2,12.35,USD,1900-01-01,,Knee again
				""");
	}

	@Test
	void isWhatTheSampleKeeps() throws IOException {
		var kept = Files.readString(Path.of("sample/prices.csv"));

		assertThat(PriceList.of(new Export(Path.of("sample")))).isEqualTo(kept);
	}
}
