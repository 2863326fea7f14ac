/** Clocks that are wrong. */
package faults.time;
