package jp.tashika.simulation.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.Leg;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRow;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.simulation.population.SamplePeople;
import jp.tashika.simulation.population.SampleQuery;
import jp.tashika.vocabulary.number.FacilityCode;

/** 見本の要求ファイル。A single query in both encodings for every sample, one batch, one registration of a 照会番号. */
public final class SampleRequests {

    private static final OqsWriter WRITER = OqsWriter.standard();

    private final SamplePeople samples;
    private final FacilityCode facility;
    private final LocalDate today;

    private SampleRequests(SamplePeople samples, FacilityCode facility, LocalDate today) {
        this.samples = samples;
        this.facility = facility;
        this.today = today;
    }

    /** All requests, single queries first. */
    public static List<SampleRequest> of(SamplePeople samples, FacilityCode facility, LocalDate today) {
        return new SampleRequests(samples, facility, today).all();
    }

    /** Writes the request files into {@code folder}, which must exist. */
    public static void write(List<SampleRequest> requests, Path folder) throws IOException {
        for (SampleRequest request : requests) {
            Files.write(folder.resolve(request.name().text()), request.bytes());
        }
    }

    private List<SampleRequest> all() {
        List<SampleRequest> requests = new ArrayList<>();
        for (int i = 0; i < samples.queries().size(); i++) {
            for (Encoding encoding : Encoding.values()) {
                requests.add(single(i + 1, samples.queries().get(i), encoding));
            }
        }
        requests.add(batch());
        requests.add(handle());
        return requests;
    }

    private SampleRequest single(int number, SampleQuery query, Encoding encoding) {
        String suffix = String.format(Locale.ROOT, "sample%03d%s", number, encoding == Encoding.UTF_8 ? "u" : "s");
        EligibilityRequest request =
                new EligibilityRequest(today, sender(suffix), QueryRow.of(asked(query, Optional.empty())));
        return new SampleRequest(
                name(MessageKind.ELIGIBILITY, suffix),
                encoding,
                WRITER.write(request, encoding),
                query.expected().validity(),
                query.note());
    }

    private SampleRequest batch() {
        List<QueryRow> rows = new ArrayList<>();
        for (int i = 0; i < samples.queries().size(); i++) {
            ClientMark mark = ClientMark.of("row-" + (i + 1));
            rows.add(QueryRow.of(asked(samples.queries().get(i), Optional.of(mark))));
        }
        BatchRequest request = new BatchRequest(today, sender("samplebatch"), rows);
        return new SampleRequest(
                name(MessageKind.BATCH, "samplebatch"),
                Encoding.SHIFT_JIS,
                WRITER.write(request, Encoding.SHIFT_JIS),
                Optional.empty(),
                "一括照会。見本の全員（" + rows.size() + "件）");
    }

    private SampleRequest handle() {
        SampleQuery first = samples.queries().getFirst();
        HandleEntry entry = new HandleEntry("SAMPLE-0001", first.insurer(), first.insured());
        HandleRegistration request = new HandleRegistration(sender("samplehandle"), HandleRow.of(entry));
        return new SampleRequest(
                name(MessageKind.HANDLE, "samplehandle"),
                Encoding.UTF_8,
                WRITER.write(request, Encoding.UTF_8),
                Optional.empty(),
                "照会番号の登録。一人目の見本に SAMPLE-0001");
    }

    private static EligibilityQuery asked(SampleQuery query, Optional<ClientMark> mark) {
        return new EligibilityQuery(query.insurer(), query.insured(), query.birthdate(), CeilingConsent.GIVEN, mark);
    }

    private Sender sender(String mark) {
        return new Sender(facility, Optional.of(ClientMark.of(mark)));
    }

    private static OqsFileName.Message name(MessageKind kind, String suffix) {
        return new OqsFileName.Message(kind, Leg.REQUEST, suffix, Extension.XML);
    }
}
