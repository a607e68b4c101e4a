package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tashika.format.oqs.code.CareSetting;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordFacility;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** 診療情報等の読取。Requests for records, and what is told of drugs, treatments and checkups. */
final class RecordsReading {

    private static final Layout ASKED = Layout.of(
            MEDICAL_INSTITUTION_CODE,
            INSURER_NUMBER,
            INSURANCE_CARD_SYMBOL,
            INSURED_PERSON_IDENTIFICATION_NUMBER,
            BRANCH_NUMBER,
            ARBITRARY_FILE_IDENTIFIER);
    private static final Layout WANTED =
            Layout.of(START_DATE, END_DATE, FILE_CATEGORY, PR_DI_INF_CLASSIFICATION, MEDICAL_TREATMENT_FLAG);
    private static final Layout HEADER = Layout.of(ARBITRARY_FILE_IDENTIFIER, RESULT_CODE, MESSAGE_CONTENTS);
    private static final Layout DRUGS_PERSON = Layout.of(NAME, KANA_NAME, BIRTH, ADM_GEND_CODE);
    private static final Layout CHECKUPS_PERSON = Layout.of(NAME, KANAS_NAME, BIRTHDAY, ADMINISTRATIVE_GENDER_CODE);
    private static final Layout MONTH =
            Layout.of(DI_ORG, ME_TR_DI_HCD, ME_TR_DI_HNM, PRLS_HCD, PRLS_HNM, PR_IS_ORG, ME_TR_MONTH, IN_OUT);
    private static final Layout DAY = Layout.of(DI_DATE, PR_DATE);
    private static final Layout DRUG =
            Layout.of(ME_TR_ID_CL, DRUG_C, DRUG_N, INGRE_N, USAGE_N, SP_INST, QUA1, UNIT, TIMES);
    private static final Layout TREATMENT = Layout.of(SIN_INF_CD, SIN_INF_N, ME_TR_ID_CL, QUA1, UNIT, TIMES);
    private static final Layout CHECKUP = Layout.of(EFFECTIVE_TIME);
    private static final Layout LINE =
            Layout.of(ITEM_CODE, ITEM_NAME, DATA_TYPE, DATA_VALUE, UNIT, OID, DATA_VALUE_NAME);

    private static final InsurerNumber NO_INSURER = new InsurerNumber("00000000");
    private static final YearMonth NO_MONTH = YearMonth.of(1970, 1);
    /** What is asked for, as one digit. */
    private static final int CATEGORY_LENGTH = 1;

    private RecordsReading() {}

    private record Asked(Sender sender, InsurerNumber insurer, InsuredNumber insured) {}

    private record Wanted(
            YearMonth from,
            YearMonth until,
            DrugsCategory category,
            Optional<Boolean> includesPrescriptions,
            CareSetting setting) {}

    static Decoded<Envelope<DrugsRequest>> drugsRequest(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> asked(in, faults),
                new LeafBody<>(new Leaves(WANTED, in, faults), leaves -> drugsWanted(leaves, in, faults)),
                (asked, wanted) -> new DrugsRequest(
                        new RecordsQuery(
                                asked.sender,
                                asked.insurer,
                                asked.insured,
                                wanted.category.form(),
                                wanted.includesPrescriptions,
                                wanted.setting),
                        wanted.from,
                        wanted.until,
                        wanted.category.includesTreatments()));
    }

    private static Wanted drugsWanted(Leaves leaves, XmlCursor in, Faults faults) {
        YearMonth from = leaves.required(START_DATE, Digits::month, NO_MONTH);
        YearMonth until = leaves.required(END_DATE, Digits::month, NO_MONTH);
        if (until.isBefore(from) && leaves.verbatim(END_DATE).isPresent()) {
            faults.add(Outcome.ELEMENT_ILL_FORMED, in.path() + "/" + END_DATE, "before " + START_DATE);
        }
        return new Wanted(
                from,
                until,
                leaves.required(FILE_CATEGORY, DrugsCategory::parse, DrugsCategory.DRUGS_XML),
                includesPrescriptions(leaves),
                setting(leaves));
    }

    static Decoded<Envelope<CheckupsRequest>> checkupsRequest(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> asked(in, faults),
                new LeafBody<>(
                        new Leaves(WANTED, in, faults),
                        leaves -> new Wanted(
                                NO_MONTH,
                                NO_MONTH,
                                leaves.required(
                                        FILE_CATEGORY, RecordsReading::checkupsCategory, DrugsCategory.DRUGS_XML),
                                includesPrescriptions(leaves),
                                setting(leaves))),
                (asked, wanted) -> new CheckupsRequest(new RecordsQuery(
                        asked.sender,
                        asked.insurer,
                        asked.insured,
                        wanted.category.form(),
                        wanted.includesPrescriptions,
                        wanted.setting)));
    }

    /** Checkups know the first two of the categories only. */
    private static Optional<DrugsCategory> checkupsCategory(String text) {
        return DrugsCategory.parse(text).filter(category -> !category.includesTreatments());
    }

    private static Asked asked(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(ASKED, in, faults);
        Optional<String> symbol = leaves.text(INSURANCE_CARD_SYMBOL, CommonReading.SYMBOL_MAX);
        String number = leaves.requiredText(INSURED_PERSON_IDENTIFICATION_NUMBER, CommonReading.SYMBOL_MAX);
        Optional<String> branch = leaves.value(BRANCH_NUMBER, CommonReading::branch);
        return new Asked(
                CommonReading.sender(leaves),
                leaves.required(INSURER_NUMBER, InsurerNumber::parse, NO_INSURER),
                // the stand-in never gets out: a missing number is a fault
                new InsuredNumber(symbol, number.isEmpty() ? "-" : number, branch));
    }

    private static Optional<Boolean> includesPrescriptions(Leaves leaves) {
        return leaves.value(PR_DI_INF_CLASSIFICATION, RecordsReading::isShown);
    }

    private static CareSetting setting(Leaves leaves) {
        return leaves.required(MEDICAL_TREATMENT_FLAG, CareSetting::parse, CareSetting.OUTPATIENT);
    }

    private static Optional<Boolean> isShown(String text) {
        return text.length() == CATEGORY_LENGTH && "01".contains(text)
                ? Optional.of(text.equals("1"))
                : Optional.empty();
    }

    static Decoded<Envelope<DrugsResult>> drugsResult(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> header(in, faults, QUA_INF),
                new Listed<>(in, ME_TR_MONTH_INF, ME_TR_MONTH_INF, () -> month(in, faults)),
                DrugsResult::new);
    }

    static Decoded<Envelope<CheckupsResult>> checkupsResult(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> header(in, faults, QUALIFICATIONS_INFO),
                new Listed<>(
                        in, SPECIFIC_HEALTH_CHECKUP_INFOS, SPECIFIC_HEALTH_CHECKUP_INFO, () -> checkup(in, faults)),
                CheckupsResult::new);
    }

    private static RecordsHeader header(XmlCursor in, Faults faults, String person) {
        Leaves leaves = new Leaves(HEADER, in, faults);
        @Nullable RecordsPerson whose = null;
        while (in.nextChild()) {
            if (in.name().equals(person)) {
                if (whose != null) {
                    faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
                }
                whose = person.equals(QUA_INF) ? drugsPerson(in, faults) : checkupsPerson(in, faults);
            } else if (!leaves.take()) {
                in.skip();
            }
        }
        String code = leaves.requiredText(RESULT_CODE, CommonReading.CODE_MAX);
        return new RecordsHeader(
                leaves.mark(ARBITRARY_FILE_IDENTIFIER, CommonReading.FILE_MARK_MAX),
                code.isEmpty() ? RecordsHeader.ABNORMAL : code,
                leaves.text(MESSAGE_CONTENTS, CommonReading.TEXT_MAX),
                Optional.ofNullable(whose));
    }

    private static RecordsPerson drugsPerson(XmlCursor in, Faults faults) {
        return person(Leaves.read(DRUGS_PERSON, in, faults), KANA_NAME, BIRTH, ADM_GEND_CODE);
    }

    private static RecordsPerson checkupsPerson(XmlCursor in, Faults faults) {
        return person(Leaves.read(CHECKUPS_PERSON, in, faults), KANAS_NAME, BIRTHDAY, ADMINISTRATIVE_GENDER_CODE);
    }

    private static RecordsPerson person(Leaves leaves, String kana, String birth, String sex) {
        String name = leaves.requiredText(NAME, CommonReading.NAME_MAX);
        return new RecordsPerson(
                name.isEmpty() ? "-" : name,
                leaves.text(kana, CommonReading.NAME_MAX),
                leaves.requiredDate(birth),
                leaves.required(sex, Sex::parse, Sex.UNSET));
    }

    private static CareMonth month(XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(MONTH, in, faults);
        List<CareDay> days = new ArrayList<>();
        while (in.nextChild()) {
            if (in.name().equals(DI_DATE_INFS)) {
                each(in, DI_DATE_INF, days, () -> day(in, faults));
            } else if (!leaves.take()) {
                in.skip();
            }
        }
        boolean isOwn = leaves.required(DI_ORG, RecordsReading::isOwn, false);
        Optional<Boolean> isOwnPrescriber = leaves.value(PR_IS_ORG, RecordsReading::isOwn);
        Optional<String> code = leaves.text(PRLS_HCD, CommonReading.CODE_MAX);
        Optional<String> name = leaves.text(PRLS_HNM, CommonReading.NAME_MAX);
        return new CareMonth(
                leaves.required(ME_TR_MONTH, Digits::month, NO_MONTH),
                new RecordFacility(
                        isOwn,
                        leaves.text(ME_TR_DI_HCD, CommonReading.CODE_MAX),
                        leaves.text(ME_TR_DI_HNM, CommonReading.NAME_MAX)),
                isOwnPrescriber.isPresent() || code.isPresent() || name.isPresent()
                        ? Optional.of(new RecordFacility(isOwnPrescriber.orElse(false), code, name))
                        : Optional.empty(),
                leaves.text(IN_OUT, CommonReading.CODE_MAX),
                days);
    }

    /** One's own facility, or another. */
    private static Optional<Boolean> isOwn(String text) {
        return text.length() == CATEGORY_LENGTH && "12".contains(text)
                ? Optional.of(text.equals("1"))
                : Optional.empty();
    }

    private static CareDay day(XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(DAY, in, faults);
        List<DrugLine> drugs = new ArrayList<>();
        List<TreatmentLine> treatments = new ArrayList<>();
        while (in.nextChild()) {
            switch (in.name()) {
                case DRUG_INFS -> each(in, DRUG_INF, drugs, () -> drug(in, faults));
                case ME_TR_INFS -> each(in, ME_TR_INF, treatments, () -> treatment(in, faults));
                default -> {
                    if (!leaves.take()) {
                        in.skip();
                    }
                }
            }
        }
        return new CareDay(leaves.date(DI_DATE), leaves.date(PR_DATE), drugs, treatments);
    }

    private static DrugLine drug(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(DRUG, in, faults);
        String name = leaves.requiredText(DRUG_N, CommonReading.NAME_MAX);
        return new DrugLine(
                leaves.text(ME_TR_ID_CL, CommonReading.CODE_MAX),
                leaves.text(DRUG_C, CommonReading.CODE_MAX),
                name.isEmpty() ? "-" : name,
                leaves.text(INGRE_N, CommonReading.NAME_MAX),
                leaves.text(USAGE_N, CommonReading.TEXT_MAX),
                leaves.text(SP_INST, CommonReading.TEXT_MAX),
                leaves.value(QUA1, Digits::amount),
                leaves.text(UNIT, CommonReading.NAME_MAX),
                leaves.count(TIMES));
    }

    private static TreatmentLine treatment(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(TREATMENT, in, faults);
        String name = leaves.requiredText(SIN_INF_N, CommonReading.NAME_MAX);
        return new TreatmentLine(
                leaves.text(SIN_INF_CD, CommonReading.CODE_MAX),
                name.isEmpty() ? "-" : name,
                leaves.text(ME_TR_ID_CL, CommonReading.CODE_MAX),
                leaves.value(QUA1, Digits::amount),
                leaves.text(UNIT, CommonReading.NAME_MAX),
                leaves.count(TIMES));
    }

    private static ShownCheckup checkup(XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(CHECKUP, in, faults);
        List<CheckupLine> lines = new ArrayList<>();
        while (in.nextChild()) {
            if (in.name().equals(HEALTH_CHECKUP_RESULT_AND_QUESTION_INFOS)) {
                each(in, HEALTH_CHECKUP_RESULT_AND_QUESTION_INFO, lines, () -> line(in, faults));
            } else if (!leaves.take()) {
                in.skip();
            }
        }
        LocalDate date = leaves.requiredDate(EFFECTIVE_TIME);
        return new ShownCheckup(date, lines);
    }

    private static CheckupLine line(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(LINE, in, faults);
        String code = leaves.requiredText(ITEM_CODE, CommonReading.CODE_MAX);
        String name = leaves.requiredText(ITEM_NAME, CommonReading.NAME_MAX);
        return new CheckupLine(
                code.isEmpty() ? "-" : code,
                name.isEmpty() ? "-" : name,
                leaves.text(DATA_TYPE, CommonReading.CODE_MAX),
                leaves.text(DATA_VALUE, CommonReading.TEXT_MAX),
                leaves.text(UNIT, CommonReading.NAME_MAX),
                leaves.text(OID, CommonReading.NAME_MAX),
                leaves.text(DATA_VALUE_NAME, CommonReading.TEXT_MAX));
    }

    private static <T> void each(XmlCursor in, String name, List<T> into, Supplier<T> one) {
        while (in.nextChild()) {
            if (in.name().equals(name)) {
                in.ordinal(into.size() + 1);
                into.add(one.get());
            } else {
                in.skip();
            }
        }
    }

    /**
     * 並び。A body that lists things, bare or in a wrapper.
     *
     * @param <E> one of them
     */
    private static final class Listed<E> implements Frame.Body<List<E>> {
        private final XmlCursor in;
        private final String wrapper;
        private final String name;
        private final Supplier<E> one;
        private final List<E> all = new ArrayList<>();

        Listed(XmlCursor in, String wrapper, String name, Supplier<E> one) {
            this.in = in;
            this.wrapper = wrapper;
            this.name = name;
            this.one = one;
        }

        @Override
        public boolean take() {
            if (in.name().equals(name)) {
                in.ordinal(all.size() + 1);
                all.add(one.get());
                return true;
            }
            if (in.name().equals(wrapper)) {
                each(in, name, all, one);
                return true;
            }
            return false;
        }

        @Override
        public List<E> end() {
            return all;
        }
    }
}
