package jp.tashika.central;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.registry.Insurer;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRow;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Decoded;

/** Messages as a client writes them, in UTF-8, and as it reads them. */
final class Messages {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final OqsWriter WRITER = OqsWriter.standard();

    private Messages() {}

    static EligibilityQuery query(Insurer insurer, String symbol, String number, String branch) {
        return query(insurer, symbol, number, branch, Fictional.BORN, CeilingConsent.WITHHELD);
    }

    static EligibilityQuery query(
            Insurer insurer, String symbol, String number, String branch, LocalDate born, CeilingConsent consent) {
        return new EligibilityQuery(
                insurer.number(),
                new InsuredNumber(Optional.of(symbol), number, Optional.of(branch)),
                born,
                consent,
                Optional.empty());
    }

    static byte[] asking(FacilityCode facility, EligibilityQuery query) {
        return asking(new EligibilityRequest(DAY, Sender.of(facility), QueryRow.of(query)), Encoding.UTF_8);
    }

    static byte[] asking(EligibilityRequest request, Encoding encoding) {
        return WRITER.write(request, encoding);
    }

    static byte[] asking(FacilityCode facility, List<QueryRow> rows) {
        return asking(facility, DAY, rows);
    }

    static byte[] asking(FacilityCode facility, LocalDate day, List<QueryRow> rows) {
        return WRITER.write(new BatchRequest(day, Sender.of(facility), rows), Encoding.UTF_8);
    }

    static byte[] fetching(FacilityCode facility, ReceptionNumber number) {
        return fetching(facility, number, Encoding.UTF_8);
    }

    static byte[] fetching(FacilityCode facility, ReceptionNumber number, Encoding encoding) {
        return WRITER.write(new BatchFetch(Sender.of(facility), number), encoding);
    }

    static HandleRow handle(String handle, Insurer insurer, String symbol, String number, String branch) {
        return HandleRow.of(new HandleEntry(
                handle, insurer.number(), new InsuredNumber(Optional.of(symbol), number, Optional.of(branch))));
    }

    static byte[] registering(FacilityCode facility, HandleRow row) {
        return WRITER.write(new HandleRegistration(Sender.of(facility), row), Encoding.UTF_8);
    }

    static byte[] registering(FacilityCode facility, List<HandleRow> rows) {
        return WRITER.write(new HandleBatch(Sender.of(facility), rows), Encoding.UTF_8);
    }

    static <T> T read(Decoded<Envelope<T>> read) {
        return switch (read) {
            case Decoded.Ok<Envelope<T>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>>(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
