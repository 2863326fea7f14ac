package patients.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out numbers, each once. A registration that fails leaves a gap: numbers are unique, not gapless. */
@Component
public class MedicalRecordNumbers {

	private final JdbcClient database;

	MedicalRecordNumbers(JdbcClient database) {
		this.database = database;
	}

	public MedicalRecordNumber next() {
		return MedicalRecordNumber.ofSerial(
				database.sql("select nextval('patients.mrn_serial')").query(Long.class).single());
	}
}
