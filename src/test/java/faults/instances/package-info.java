/** Several instances on one database, which come, go, and stand still. */
package faults.instances;
