package procedures.devices;

import concord.csv.Imported;
import concord.web.IfMatch;
import concord.web.Page;
import concord.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import outbox.TimeOrderedIds;
import procedures.facilities.FacilityId;

/** Devices over the web. */
@RestController
@RequestMapping("/devices")
class DeviceController {

	private final KeepingDevices keeping;
	private final ImportingDevices importing;

	DeviceController(KeepingDevices keeping, ImportingDevices importing) {
		this.keeping = keeping;
		this.importing = importing;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(operationId = "addDevice", summary = "Add a device")
	ResponseEntity<DeviceView> add(@Valid @RequestBody DeviceBody body) {
		var view = DeviceView.of(keeping.add(body.device(new DeviceId(TimeOrderedIds.next()), 1)));
		return ResponseEntity.created(URI.create("/devices/" + view.id())).eTag(view.etag()).body(view);
	}

	@PostMapping(path = "/import", consumes = "text/csv")
	@Operation(operationId = "importDevices", summary = "Import devices from a file")
	Imported enter(@RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] csv) {
		return importing.enter(csv, dryRun);
	}

	@GetMapping
	@Operation(operationId = "listDevices", summary = "List the devices of a facility")
	Page<DeviceView> list(@RequestParam UUID facilityId, PageRequest page) {
		return keeping.list(new FacilityId(facilityId), page);
	}

	@GetMapping("/{id}")
	@Operation(operationId = "readDevice", summary = "Read a device")
	ResponseEntity<DeviceView> read(@PathVariable UUID id) {
		return ok(keeping.read(new DeviceId(id)));
	}

	@PutMapping("/{id}")
	@Operation(operationId = "correctDevice", summary = "Rename a device, or put it out of use")
	ResponseEntity<DeviceView> correct(@PathVariable UUID id, IfMatch seen, @Valid @RequestBody DeviceBody body) {
		return ok(keeping.correct(new DeviceId(id), seen, body));
	}

	private static ResponseEntity<DeviceView> ok(Device device) {
		var view = DeviceView.of(device);
		return ResponseEntity.ok().eTag(view.etag()).body(view);
	}
}
