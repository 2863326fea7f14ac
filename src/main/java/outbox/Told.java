package outbox;

/**
 * An event with what the log knows about it, for a handler that takes many at once: {@code void
 * on(List<Told<SomethingHappened>> told)}.
 * <p>
 * Such a handler is called once a delivery, with all events of its type that are due, each lane's in order; so it
 * can write them in one go. That is for pictures of what was told: since many causes come together, it may not
 * publish, and what other handlers of the module make of the same delivery is there already.
 */
public record Told<E extends Event>(E event, Recorded recorded) {
}
