/** Processes end, in every way they can. */
package faults.death;
