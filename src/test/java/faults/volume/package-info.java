/** Logs that have grown for years, and backlogs that have grown for days. */
package faults.volume;
