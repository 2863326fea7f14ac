@org.springframework.modulith.ApplicationModule(id = "clinic")
package trespass.clinic;
