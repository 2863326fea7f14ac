@org.springframework.modulith.NamedInterface("events")
package trespass.clinic.events;
