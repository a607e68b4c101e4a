package jp.tashika.simulation.jlis;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 住民照会の窓口。Tells who holds a certificate, and which certificate took its place. */
final class ResidentDesk {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{1,40}");

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

    /** 照会の答え。Days as 2001-02-03. */
    record Answer(String name, String kana, String birthdate, String sex, String address, Question newest) {
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
        return asked.flatMap(
                        certificate -> CardOffice.resident(office.population().person(certificate.person())))
                .<Told>map(resident ->
                        new Told.Found(answer(resident, office.register().newestAfter(asked.orElseThrow()))))
                .orElseGet(Told.Nobody::new);
    }

    private Answer answer(Resident resident, IssuedCertificate newest) {
        return new Answer(
                resident.name(),
                resident.kana(),
                resident.birthdate().toString(),
                resident.sex(),
                resident.address(),
                new Question(keyIdentifier(newest), newest.serial().toString(16).toUpperCase(Locale.ROOT)));
    }

    private String keyIdentifier(IssuedCertificate certificate) {
        return office.authority().generation(certificate.generation()).keyIdentifier();
    }
}
