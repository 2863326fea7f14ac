package patients.events;

import java.util.List;

/**
 * Who answers for what no payer pays, and where letters about it go.
 *
 * @param relationship what they are to the patient: {@code self}, {@code spouse}, {@code parent}, {@code guardian},
 *                     {@code child}, {@code employer}, {@code other}
 * @param name         as it stands on an envelope
 * @param address      line by line as it stands there, may be empty
 */
public record ResponsibleParty(String relationship, String name, List<String> address) {
}
