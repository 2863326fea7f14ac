package billing.pricing.rules;

import billing.pricing.ImportingBooks;
import java.io.IOException;
import java.util.Currency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Begins the book of rules with those of the modifiers everybody knows, so that a hospital's first act with one
 * is charged. Where there is any rule for a modifier the hospital has its own book, and nothing is loaded. What
 * is loaded is a list like any other: a later one replaces it line by line.
 */
@Component
class StandardModifiers {

	private static final Logger LOG = LoggerFactory.getLogger(StandardModifiers.class);

	private final ImportingBooks importing;
	private final ReadingRules reading;
	private final Currency currency;
	private final Resource list;

	StandardModifiers(ImportingBooks importing, ReadingRules reading, Currency currency,
			@Value("classpath:billing/standard-modifiers.csv") Resource list) {
		this.importing = importing;
		this.reading = reading;
		this.currency = currency;
		this.list = list;
	}

	@EventListener(ApplicationReadyEvent.class)
	void load() throws IOException {
		if (!reading.any(RuleKind.MODIFIER)) {
			var imported = importing.enter(list.getContentAsByteArray(), RuleList.in(currency), RuleList.TABLE, false,
					false);
			LOG.info("loaded the rules of {} standard modifiers", imported.added());
		}
	}
}
