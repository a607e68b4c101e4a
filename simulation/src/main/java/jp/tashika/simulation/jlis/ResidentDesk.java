package jp.tashika.simulation.jlis;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.simulation.population.FictionalPerson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 住民照会の窓口。Tells who holds a certificate, and which certificate took its place. */
final class ResidentDesk {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{1,40}");

    private static final int EARLIER_MAX = 20;

    private final CardOffice office;

    ResidentDesk(CardOffice office) {
        this.office = office;
    }

    /** 回答。What one is told. */
    sealed interface Told {
        /** 該当者。 */
        record Found(Answer answer) implements Told {

            byte[] json() {
                return JSON.writeValueAsBytes(answer);
            }
        }

        /** 該当なし。No such certificate was issued, or its holder is not registered. */
        record Nobody() implements Told {}

        /** 照会の誤り。It is no question. */
        record NoQuestion() implements Told {}
    }

    /** 照会。Which certificate is meant: the key of the authority and the serial, both hexadecimal. */
    record Question(String authority, String serial) {}

    /**
     * 照会の答え。Days as 2001-02-03.
     *
     * @param number 個人番号
     * @param newest the certificate that is in force now, or was last
     * @param earlier those it was asked about follows, the latest first
     */
    record Answer(
            String name,
            String kana,
            String birthdate,
            String sex,
            String address,
            String number,
            Question newest,
            List<Question> earlier) {
        @Override
        public String toString() {
            return "Answer[masked]";
        }
    }

    Told answer(byte[] json) {
        try {
            Question question = JSON.readValue(json, Question.class);
            if (question == null || question.authority() == null || question.serial() == null) {
                return new Told.NoQuestion();
            }
            return SERIAL.matcher(question.serial()).matches() ? told(question) : new Told.NoQuestion();
        } catch (JacksonException e) {
            return new Told.NoQuestion();
        }
    }

    private Told told(Question question) {
        Optional<IssuedCertificate> asked = office.register()
                .find(new BigInteger(question.serial(), 16))
                .filter(certificate -> keyIdentifier(certificate).equals(question.authority()));
        return asked.flatMap(this::answer).<Told>map(Told.Found::new).orElseGet(Told.Nobody::new);
    }

    private Optional<Answer> answer(IssuedCertificate asked) {
        FictionalPerson person = office.population().person(asked.person());
        return CardOffice.resident(person)
                .map(resident -> new Answer(
                        resident.name(),
                        resident.kana(),
                        resident.birthdate().toString(),
                        resident.sex(),
                        resident.address(),
                        person.individual().digits(),
                        named(office.register().newestAfter(asked)),
                        office.register().before(asked).stream()
                                .limit(EARLIER_MAX)
                                .map(this::named)
                                .toList()));
    }

    private Question named(IssuedCertificate certificate) {
        return new Question(
                keyIdentifier(certificate), certificate.serial().toString(16).toUpperCase(Locale.ROOT));
    }

    private String keyIdentifier(IssuedCertificate certificate) {
        return office.authority().generation(certificate.generation()).keyIdentifier();
    }
}
