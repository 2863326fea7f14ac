package billing;

import concord.Api;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import outbox.Delivered;
import outbox.Event;
import outbox.Publishing;
import tools.jackson.databind.JsonNode;

/** Billing as a test meets it: told by events through the log, asked by the web API. */
@Lazy
@Component
public class Billing {

	private final Publishing publishing;
	private final Delivered delivered;
	private final Api api;

	Billing(Publishing publishing, Delivered delivered, @LocalServerPort int port) {
		this.publishing = publishing;
		this.delivered = delivered;
		this.api = new Api(port);
	}

	public Api api() {
		return api;
	}

	/** Each event in a transaction of its own, then waits until all is read. */
	public void hears(Event... events) {
		isTold(events);
		hearsAllItWasTold();
	}

	/** Each event in a transaction of its own; nobody waits. */
	public void isTold(Event... events) {
		for (var event : events) {
			publishing.publish(module(event), event);
		}
	}

	public void hearsAllItWasTold() {
		delivered.await();
	}

	/** A patient billing knows. */
	public UUID patient() {
		var patient = UUID.randomUUID();
		hears(Telling.registered(patient));
		return patient;
	}

	/** A code of its own for a test, with a price that is in force from 2020 on. */
	public String priced(String amount) {
		var code = "c" + UUID.randomUUID();
		prices(code + "," + amount + ",USD,2020-01-01,,");
		return code;
	}

	/** From now on; what is charged is earned by {@code department}. */
	public void priced(String code, String amount, String department) {
		priceList(",department", "%s,%s,USD,2020-01-01,,,%s".formatted(code, amount, department));
	}

	/** Lines without the system, which is {@link Telling#SYSTEM}. */
	public JsonNode prices(String... lines) {
		return priceList("", lines);
	}

	private JsonNode priceList(String more, String... lines) {
		var csv = new StringBuilder("system,code,amount,currency,effective_from,effective_to,description" + more + "\n");
		for (var line : lines) {
			csv.append(Telling.SYSTEM).append(',').append(line).append('\n');
		}
		var answer = api.post("/billing/prices", csv.toString(), "Content-Type", "text/csv");
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
		return answer.json();
	}

	/** The charges of an act, oldest first. */
	public List<JsonNode> charges(UUID procedure) {
		return items("/billing/charges?procedureId=" + procedure);
	}

	/** The charges of an act as {@code status reason amount of version}, oldest first. */
	public List<String> told(UUID procedure) {
		return charges(procedure).stream().map(it -> "%s %s %s of %s".formatted(it.path("status").asString(),
				it.path("heldReason").asString("") + it.path("reason").asString(""),
				it.at("/amount/value").asString("-"), it.path("procedureVersion").asString())).toList();
	}

	public JsonNode account(UUID patient) {
		return items("/billing/accounts?patientId=" + patient).getFirst();
	}

	public String balance(UUID patient) {
		return account(patient).at("/balance/value").asString();
	}

	public List<JsonNode> entries(UUID patient) {
		return items("/billing/accounts/" + account(patient).path("id").asString() + "/entries");
	}

	private List<JsonNode> items(String path) {
		var answer = api.get(path);
		if (answer.status() != 200) {
			throw new AssertionError(answer.toString());
		}
		return answer.json().path("items").valueStream().toList();
	}

	private static String module(Event event) {
		return event.getClass().getPackageName().split("\\.")[0];
	}
}
