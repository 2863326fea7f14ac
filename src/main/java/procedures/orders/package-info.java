/** Orders (FHIR ServiceRequest): what is to be done. They may plan a charge, and are fulfilled by acts. */
@NullMarked
package procedures.orders;

import org.jspecify.annotations.NullMarked;
