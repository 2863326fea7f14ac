package faults.history;

import java.util.UUID;

/** What an acknowledged request did: an aggregate is at this version, by an event of this type. */
public record Effect(String type, UUID aggregate, int version) {
}
