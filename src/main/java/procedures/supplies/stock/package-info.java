/** What there is of each kind, lot by lot and place by place: never below zero, and every movement is kept. */
@NullMarked
package procedures.supplies.stock;

import org.jspecify.annotations.NullMarked;
