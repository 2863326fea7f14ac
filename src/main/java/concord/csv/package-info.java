/** Tables people bring as files: CSV, read line by line, with every fault by its line. */
@NamedInterface("csv")
@NullMarked
package concord.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
