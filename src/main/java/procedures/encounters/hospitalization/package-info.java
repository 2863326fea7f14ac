/** How a patient comes in, where they lie, and how they leave (FHIR Encounter.hospitalization and .location). */
@NullMarked
package procedures.encounters.hospitalization;

import org.jspecify.annotations.NullMarked;
