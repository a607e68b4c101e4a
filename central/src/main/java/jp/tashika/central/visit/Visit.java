package jp.tashika.central.visit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/**
 * 来院。A card that proved itself at a reader, and what it is good for until the visit is over.
 *
 * @param person who it is, once the certificate is linked
 * @param identified 本人確認方法, as the ledger names it
 * @param ends the last day of the certificate
 * @param usableUntil the last day it may be used at all
 * @param until the visit is over from then on
 */
record Visit(
        Counter counter,
        CertificateKey card,
        Optional<PersonKey> person,
        Deed identified,
        CardStanding standing,
        LocalDate ends,
        LocalDate usableUntil,
        Instant until) {

    /** 期間。From the card's proof to the patient's last choice. */
    static final Duration TERM = Duration.ofMinutes(15);

    private static final String PURPOSE = "tashika visit 1";

    /** The same, now that it is known whose card it is. */
    Visit of(PersonKey holder) {
        return new Visit(counter, card, Optional.of(holder), identified, standing, ends, usableUntil, until);
    }

    String sealed(Seal seal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(counter.facility().digits());
            out.writeUTF(counter.device());
            out.writeUTF(card.authority());
            out.writeUTF(card.serial());
            UUID holder = person.orElse(PersonKey.NOBODY).value();
            out.writeLong(holder.getMostSignificantBits());
            out.writeLong(holder.getLeastSignificantBits());
            out.writeUTF(identified.name());
            out.writeUTF(standing.name());
            out.writeLong(ends.toEpochDay());
            out.writeLong(usableUntil.toEpochDay());
            out.writeLong(until.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return seal.close(PURPOSE, bytes.toByteArray());
    }

    /** Empty when it is none of this centre, of another counter, or over. */
    static Optional<Visit> open(String text, Seal seal, Counter counter, Instant now) {
        return seal.open(PURPOSE, text)
                .map(Visit::read)
                .filter(visit -> visit.counter().equals(counter) && now.isBefore(visit.until()));
    }

    private static Visit read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Counter counter = new Counter(new FacilityCode(in.readUTF()), in.readUTF());
            CertificateKey card = new CertificateKey(in.readUTF(), in.readUTF());
            PersonKey holder = new PersonKey(new UUID(in.readLong(), in.readLong()));
            return new Visit(
                    counter,
                    card,
                    Optional.of(holder).filter(person -> !person.equals(PersonKey.NOBODY)),
                    Deed.valueOf(in.readUTF()),
                    CardStanding.valueOf(in.readUTF()),
                    LocalDate.ofEpochDay(in.readLong()),
                    LocalDate.ofEpochDay(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException("sealed here, and not as it is read here", e);
        }
    }

    /** Personal: only until when it lasts is shown. */
    @Override
    public String toString() {
        return "Visit[until " + until + "]";
    }
}
