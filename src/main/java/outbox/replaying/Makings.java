package outbox.replaying;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import outbox.MadeOfEvents;
import outbox.subscribing.Subscriptions;

/** What each module says it has made of events. */
@Component
class Makings {

	private final ObjectProvider<MadeOfEvents> all;

	Makings(ObjectProvider<MadeOfEvents> all) {
		this.all = all;
	}

	List<MadeOfEvents> of(String module) {
		return all.stream().filter(it -> Subscriptions.moduleOf(ClassUtils.getUserClass(it)).equals(module)).toList();
	}
}
