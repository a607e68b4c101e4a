package jp.tashika.central.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Registry;
import jp.tashika.central.visit.ConsentBook;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.programme.ViewingWindow;
import jp.tashika.vocabulary.person.PersonKey;

/** 特定健診等情報の閲覧。Shows a facility the checkups that insurers registered of a person. */
public final class ViewCheckups {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Those of law and of employers; others are kept and not shown. */
    private static final Set<Programme> SHOWN =
            EnumSet.of(Programme.SPECIFIC, Programme.LATE_ELDERLY, Programme.EMPLOYER);

    private final RecordAccess access;
    private final CheckupRecords records;
    private final Clock businessClock;

    /** @param businessClock of the day by which fiscal years are counted */
    public ViewCheckups(
            Registry registry,
            ConsentBook consents,
            CheckupRecords records,
            Ledger ledger,
            Ids ids,
            Clock businessClock,
            boolean lenient) {
        this.access = new RecordAccess(registry, consents, ledger, ids, lenient);
        this.records = records;
        this.businessClock = businessClock;
    }

    /** All that may be seen, last first; nothing when no insurer registered anything. */
    public Viewed<List<CheckupRecord>> view(RecordQuestion question) {
        return access.view(question, Deed.CHECKUPS_VIEW, EnumSet.of(ConsentTo.CHECKUP), (person, _) -> look(person));
    }

    // spec| CHK-007, CHK-009: this fiscal year and the four before it, none from before fiscal 2020
    private List<CheckupRecord> look(PersonKey person) {
        ViewingWindow window = ViewingWindow.on(LocalDate.now(businessClock.withZone(JAPAN)));
        return records.find(person, window.first().firstDay(), window.last().lastDay()).stream()
                .filter(record -> SHOWN.contains(record.programme()))
                .toList();
    }
}
