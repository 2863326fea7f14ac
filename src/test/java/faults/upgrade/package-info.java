/** Versions change under a running hospital, and may be killed while they do. */
package faults.upgrade;
