/** The disk: copied while it is written to, and full. */
package faults.storage;
