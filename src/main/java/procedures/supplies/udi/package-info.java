/** Unique device identification: what a carrier on a package says, as its issuing agency writes it (21 CFR 830). */
@NullMarked
package procedures.supplies.udi;

import org.jspecify.annotations.NullMarked;
