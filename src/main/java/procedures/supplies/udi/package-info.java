/** Unique device identification (21 CFR 830): what a carrier on a package says, as its agency writes it. */
@NullMarked
package procedures.supplies.udi;

import org.jspecify.annotations.NullMarked;
