/** A network between Concord and its PostgreSQL that fails when told to. */
package faults.proxy;
