package concord.web.admission;

import concord.refusal.Setting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests there may be; {@code concord.web.*}. What is beyond is refused, never kept waiting without
 * a bound.
 *
 * @param atOnce   worked on at once, 1 to 1,000; no more than the connections there are for them
 * @param queue    waiting to be worked on, 0 to 10,000
 * @param patience how long one waits for that, up to 10 s
 * @param open     open at once: those, and those whose bodies arrive or that wait for {@code Concord-After}; 1
 *                 to 5,000; each has a thread
 * @param perUser  open at once from one account, 1 to 5,000
 * @param bodyTime how long a body may take to arrive, 1 s to 10 min
 */
@ConfigurationProperties("concord.web")
public record WebSettings(@DefaultValue("16") int atOnce, @DefaultValue("200") int queue,
		@DefaultValue("2s") Duration patience, @DefaultValue("500") int open, @DefaultValue("250") int perUser,
		@DefaultValue("30s") Duration bodyTime) {

	public WebSettings {
		Setting.within("concord.web.at-once", atOnce, 1, 1_000);
		Setting.within("concord.web.queue", queue, 0, 10_000);
		Setting.within("concord.web.patience (in ms)", patience.toMillis(), 0, 10_000);
		Setting.within("concord.web.open", open, 1, 5_000);
		Setting.within("concord.web.per-user", perUser, 1, 5_000);
		Setting.within("concord.web.body-time (in ms)", bodyTime.toMillis(), 1_000, 600_000);
		Setting.require(atOnce + queue <= open, "concord.web.open is %d, less than concord.web.at-once and concord.web.queue "
				+ "together: %d", open, atOnce + queue);
		Setting.require(perUser <= open, "concord.web.per-user is %d, more than concord.web.open: %d", perUser, open);
	}
}
