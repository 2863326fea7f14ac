package trespass.clinic.events;

import outbox.Event;

/** For the clinic to hear by, and nobody else. */
public interface Occupying extends Event {
}
