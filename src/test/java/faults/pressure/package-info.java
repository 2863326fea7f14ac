/** More callers than Concord can serve. */
package faults.pressure;
