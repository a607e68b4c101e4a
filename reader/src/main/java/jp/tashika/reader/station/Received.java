package jp.tashika.reader.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.reader.session.Ending;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 受付済み。Who was recognised last, for the staff's page; kept a few minutes, in memory.
 *
 * @param name as the insurer registered it; absent when no coverage was found
 * @param fileName of the face file
 */
public record Received(
        Instant at, Ending ending, Optional<String> name, Optional<LocalDate> birthdate, String fileName) {

    static Received of(Confirmation.Confirmed confirmed, Ending ending, Instant at) {
        Optional<ConfirmedCoverage.Person> person = person(confirmed.face());
        return new Received(
                at,
                ending,
                person.map(ConfirmedCoverage.Person::name),
                person.map(ConfirmedCoverage.Person::birthdate),
                confirmed.fileName());
    }

    private static Optional<ConfirmedCoverage.Person> person(String face) {
        try {
            return OqsReader.readEligibilityResult(Base64.getDecoder().decode(face))
                                    .map(read -> read.message().coverages().stream()
                                            .findFirst()
                                            .map(ConfirmedCoverage::person))
                            instanceof Decoded.Ok<Optional<ConfirmedCoverage.Person>>(var person)
                    ? person
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no base64: the file itself has been written all the same
        }
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Received[masked]";
    }
}
