/** What may happen to a hospital's server, done to Concord on purpose: each row of the failure modes. */
package faults;
