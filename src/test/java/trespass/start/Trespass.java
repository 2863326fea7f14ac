package trespass.start;

import org.springframework.modulith.Modulithic;

/** The system of the kept violations. */
@Modulithic(additionalPackages = {"trespass.clinic", "trespass.ledger"})
public class Trespass {
}
