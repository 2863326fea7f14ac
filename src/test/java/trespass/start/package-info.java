@org.springframework.modulith.ApplicationModule(id = "start")
package trespass.start;
