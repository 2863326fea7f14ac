package billing.statements;

import concord.refusal.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how many days overdue on a statement is more than one.
 *
 * @param reminder   level 1
 * @param second     level 2
 * @param lastNotice level 3
 */
@ConfigurationProperties("concord.dunning")
public record DunningSettings(@DefaultValue("1") int reminder, @DefaultValue("31") int second,
		@DefaultValue("61") int lastNotice) {

	public DunningSettings {
		Setting.require(reminder >= 1 && second > reminder && lastNotice > second,
				"concord.dunning.reminder, concord.dunning.second and concord.dunning.last-notice must rise from 1 on");
	}

	/** How urgent it is, by the oldest debt. */
	int level(long daysOverdue) {
		return daysOverdue >= lastNotice ? 3 : daysOverdue >= second ? 2 : daysOverdue >= reminder ? 1 : 0;
	}
}
