/** Events that cannot be applied, once or for ever, while everything else must flow. */
package faults.delivery;
