@org.springframework.modulith.ApplicationModule(id = "ledger", allowedDependencies = "clinic :: events")
package trespass.ledger;
