/** The network between Concord and its database fails. */
package faults.network;
