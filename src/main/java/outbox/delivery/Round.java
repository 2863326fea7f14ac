package outbox.delivery;

import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import outbox.delivery.Batch.Came;
import outbox.delivery.Delivery.Manner;
import outbox.subscribing.Faults;
import outbox.subscribing.Subscription;

/**
 * Several lanes read together: one transaction for all that is due, so that a busy log costs few commits. Where
 * an event fails nothing of the round was done, and the lane it is in goes on alone; where a handler of many
 * events failed, the same is read once more, one by one, to see which it was.
 */
record Round(Subscription subscription, Delivery delivery, OutboxSettings settings) {

	private static final Logger LOG = LoggerFactory.getLogger(Round.class);

	/** Events of a lane that are read whatever the number of lanes. */
	private static final int LEAST = 10;

	/** What each of the lanes does next, in their order. */
	List<Next> read(List<LaneReader> lanes) {
		return read(lanes, Math.max(LEAST, settings.batch() / lanes.size()), Manner.TOGETHER);
	}

	private List<Next> read(List<LaneReader> lanes, int most, Manner manner) {
		try {
			var came = delivery.deliver(subscription, lanes.stream().map(LaneReader::lane).toList(), most, manner);
			return each(lanes, it -> it.came(came.getOrDefault(it.lane(), Came.NOWHERE), most));
		}
		catch (Failed e) {
			if (Faults.passes(e)) {
				return outage(lanes, e, most);
			}
			var search = manner == Manner.TOGETHER && subscription.takesMany() && !e.isNamed();
			return search ? read(lanes, most, Manner.ONE_BY_ONE) : each(lanes, it -> blame(it, e, most));
		}
		catch (RuntimeException | Error e) { // nothing was read: it is not an event's fault
			return outage(lanes, e, most);
		}
	}

	private List<Next> outage(List<LaneReader> lanes, Throwable fault, int most) {
		LOG.warn("{} cannot read {} lanes and tries again: {}", subscription.module(), lanes.size(),
				Faults.describe(fault));
		return each(lanes, it -> it.outage(fault, most));
	}

	private static Next blame(LaneReader lane, Failed fault, int most) {
		if (fault.lane == lane.lane()) {
			return lane.culprit(fault);
		}
		return fault.lane == Failed.SOME_LANE ? lane.suspected(most) : Next.MORE;
	}

	private static List<Next> each(List<LaneReader> lanes, Function<LaneReader, Next> next) {
		return lanes.stream().map(next).toList();
	}
}
