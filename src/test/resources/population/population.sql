-- A population to search in: names as unequally common as in life, a third of the families' rare ones; birth dates over
-- a century; every fourth with a maiden name, every other with a phone. $patients is how many. No event tells of them.
create temporary table made as
with words as (select
	string_to_array(trim(regexp_replace('
		smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson
		anderson thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis
		robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall
		rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins
		reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly
		howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz hughes
		price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan
		bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander
		hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina
		aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy
		wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon
		mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose
		stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver
		ryan gardner payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley
		knight elliott cunningham duncan armstrong hudson carroll lane riley andrews alvarado ray delgado berry
		perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero
		george chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago
		maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega bishop
		montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy
		garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day
		walsh bowman schultz luna fowler mejia', '\s+', ' ', 'g')), ' ') as families,
	string_to_array(trim(regexp_replace('
		james mary robert patricia john jennifer michael linda david elizabeth william barbara richard susan
		joseph jessica thomas sarah charles karen christopher lisa daniel nancy matthew betty anthony margaret
		mark sandra donald ashley steven kimberly paul emily andrew donna joshua michelle kenneth carol kevin
		amanda brian dorothy george melissa timothy deborah ronald stephanie edward rebecca jason sharon jeffrey
		laura ryan cynthia jacob kathleen gary amy nicholas angela eric shirley jonathan anna stephen brenda
		larry pamela justin emma scott nicole brandon helen benjamin samantha samuel katherine gregory christine
		alexander debra frank rachel patrick carolyn raymond janet jack catherine dennis maria jerry heather
		tyler diane aaron ruth jose julie adam olivia nathan joyce henry virginia douglas victoria zachary kelly
		peter lauren kyle christina ethan joan walter evelyn noah judith jeremy megan christian andrea keith
		cheryl roger hannah terry jacqueline gerald martha harold gloria sean teresa austin ann carl sara arthur
		madison lawrence frances dylan kathryn jesse janice jordan jean bryan abigail billy alice joe julia bruce
		judy gabriel sophia logan grace albert denise willie amber alan doris juan marilyn wayne danielle elijah
		beverly randy isabella roy theresa vincent diana ralph natalie eugene brittany russell charlotte bobby
		marie mason kayla philip alexis louis lori luis ana eva carmen rosa mei ling fatima omar ahmed yusuf ivan
		olga svetlana dmitri hiroshi yuki priya raj anil sunita kofi ama kwame chidi ngozi lars ingrid sven
		astrid pierre chloe giulia marco paolo lucia sofia mateo diego camila valentina', '\s+', ' ', 'g')), ' ') as givens,
	string_to_array(trim(regexp_replace('
		abr ack ald alb and arn aud bal bar bart bech ben berg bern bod bol bor brand bren brog bur cad cal cann
		carl cas cham clar cob con cor cran dal dar del den dor dray dun ed el em er fal far fen fern fitz gal
		gar gil glen gor gran hal ham har has hav hel her hol hor hux ing jar kar ken kil kin kir lan lar len lin
		lor mac mal mar mer mil mon mor nar nel nor old or pal par pem per pol por quin ral ram ren rin ros row
		sal sand sel sher sil som stan stav sul tal tar ten thor til tor tre tur ul van var ver wad wal war wes
		whit wil win wor yar zab zel', '\s+', ' ', 'g')), ' ') as heads,
	string_to_array(trim(regexp_replace('
		a e i o u an en in on ar er or el il al as es is et it ing enb and oll ell err arr', '\s+', ' ', 'g')), ' ') as middles,
	string_to_array(trim(regexp_replace('
		ton son man field ford ley worth wood well ham berg stein ski ova ez ero ard ald ett ier ington shaw by
		dale mann sky ing low more', '\s+', ' ', 'g')), ' ') as ends),
chance as (select n, array(select random() from generate_series(1, 16) where n > 0) as r
	from generate_series(1, $patients) n)
select n, md5('patient ' || n)::uuid as patient_id,
	lpad((n::bigint * 100 + 98 - n::bigint * 100 % 97)::text, 10, '0') as mrn,
	case when r[1] < 0.66 then families[1 + floor(power(r[2], 2) * cardinality(families))::int]
		else heads[1 + floor(r[3] * cardinality(heads))::int] || middles[1 + floor(r[4] * cardinality(middles))::int]
			|| ends[1 + floor(r[5] * cardinality(ends))::int] end as family,
	case when r[6] < 0.25 then case when r[7] < 0.66
		then families[1 + floor(power(r[8], 2) * cardinality(families))::int]
		else heads[1 + floor(r[9] * cardinality(heads))::int] || middles[1 + floor(r[10] * cardinality(middles))::int]
			|| ends[1 + floor(r[11] * cardinality(ends))::int] end end as maiden,
	givens[1 + floor(power(r[12], 1.5) * cardinality(givens))::int] as given,
	case when r[13] < 0.5 then givens[1 + floor(r[14] * cardinality(givens))::int] end as middle,
	date '1920-01-01' + floor(r[15] * 38000)::int as birth_date,
	case when r[16] < 0.5 then '+1518' || lpad((2000000 + n)::text, 7, '0') end as phone
from chance cross join words;

insert into patients.patient (patient_id, version, mrn, family, given, family_folded, given_folded, birth_date, sex,
	changed_at, mrn_authority)
select patient_id, 1, mrn, family, array_remove(array[given, middle], null), family,
	array_remove(array[given, middle], null), birth_date, 'UNKNOWN', now(), 'urn:concord:mrn' from made;

insert into patients.name_part (part)
select distinct part from made cross join lateral unnest(array[family, maiden, given, middle]) part
where part is not null order by part on conflict do nothing;

insert into patients.search_card (patient_id, parts, birth_date, reach)
select patient_id, array(select distinct part from unnest(array[family, maiden, given, middle]) part
	where part is not null), birth_date, array_remove(array[phone], null) from made;

insert into patients.identifier (system, value, patient_id, type)
select 'urn:population:mpi', 'P' || n, patient_id, 'MR' from made;
