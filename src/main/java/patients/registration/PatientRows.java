package patients.registration;

import concord.web.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import patients.identity.GivenIdentifier;
import patients.particulars.Particulars;
import patients.particulars.ParticularsAsText;
import patients.particulars.Sex;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** From a row to what the API shows. */
@Component
class PatientRows implements RowMapper<PatientView> {

	static final String SELECT = """
			select patient_id, mrn, version, family, given, birth_date, birth_precision, sex, particulars,
				deceased, deceased_on, deceased_precision, exists (select from patients.restriction r
					where r.patient_id = any(patients.records_of(p.patient_id)) and r.lifted_at is null) as restricted,
				case when merged_into is not null then patients.survivor_of(patient_id) end as replaced_by,
				array(select m.patient_id from patients.patient m where m.merged_into = p.patient_id
					order by m.patient_id) as replaces,
				(select coalesce(json_agg(json_build_object('system', i.system, 'value', i.value, 'type', i.type)
					order by i.system, i.value), '[]') from patients.identifier i
					where i.patient_id = p.patient_id)::text as identifiers
			from patients.patient p
			""";

	private static final TypeReference<List<GivenIdentifier>> IDENTIFIERS = new TypeReference<>() {
	};

	private static final ParticularsAsText PARTICULARS = new ParticularsAsText();

	private final JsonMapper json;

	PatientRows(JsonMapper json) {
		this.json = json;
	}

	@Override
	public PatientView mapRow(ResultSet row, int number) throws SQLException {
		var known = PARTICULARS.convertToEntityAttribute(row.getString("particulars"));
		var birthDate = Objects.requireNonNull(date(row, "birth_date", "birth_precision"));
		return new PatientView(row.getObject("patient_id", UUID.class), row.getString("mrn"), row.getInt("version"),
				name(row, known), birthDate, Sex.valueOf(row.getString("sex")),
				json.readValue(row.getString("identifiers"), IDENTIFIERS), orNone(known.names()), known.birthSex(),
				known.sexParameter(), known.genderIdentity(), orNone(known.addresses()), orNone(known.telecom()),
				known.language(), known.interpreterNeeded(), orNone(known.contacts()), known.guarantor(),
				row.getBoolean("deceased"), date(row, "deceased_on", "deceased_precision"),
				row.getBoolean("restricted"), row.getObject("replaced_by", UUID.class),
				List.of((UUID[]) row.getArray("replaces").getArray()));
	}

	private static PatientView.Name name(ResultSet row, Particulars known) throws SQLException {
		var given = (String[]) row.getArray("given").getArray();
		return new PatientView.Name(row.getString("family"), List.of(given), known.prefix(), known.suffix());
	}

	private static @Nullable PartialDate date(ResultSet row, String day, String precision) throws SQLException {
		var first = row.getObject(day, LocalDate.class);
		return first == null ? null
				: new PartialDate(first, PartialDate.Precision.valueOf(row.getString(precision)));
	}

	private static <T> List<T> orNone(@Nullable List<T> said) {
		return said == null ? List.of() : said;
	}
}
