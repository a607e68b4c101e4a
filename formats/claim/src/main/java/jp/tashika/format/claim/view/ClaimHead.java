package jp.tashika.format.claim.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * レセプト共通情報。For whom a claim is, for which month, and of which type.
 *
 * @param record RE
 */
public record ClaimHead(UkeRecord record) {

    private static final FieldName NUMBER = FieldName.of("number");
    private static final FieldName TYPE = FieldName.of("claimType");
    private static final FieldName MONTH = FieldName.of("month");
    private static final FieldName NAME = FieldName.of("patientName");
    private static final FieldName KANA = FieldName.of("patientKana");
    private static final FieldName SEX = FieldName.of("sex");
    private static final FieldName BIRTHDATE = FieldName.of("birthdate");
    private static final FieldName BENEFIT_PERCENT = FieldName.of("benefitPercent");
    private static final FieldName ADMITTED_ON = FieldName.of("admittedOn");
    private static final FieldName REMARKS = FieldName.of("remarks");
    private static final FieldName MEAL_CLASS = FieldName.of("mealClass");
    private static final FieldName CHART_NUMBER = FieldName.of("chartNumber");
    private static final FieldName SEARCH_NUMBER = FieldName.of("searchNumber");
    private static final FieldName SUMMARY_CLASS = FieldName.of("summaryClass");
    private static final FieldName PRESCRIBER_PREFECTURE = FieldName.of("prescriberPrefecture");
    private static final FieldName PRESCRIBER_POINT_TABLE = FieldName.of("prescriberPointTable");
    private static final FieldName PRESCRIBER_CODE = FieldName.of("prescriberCode");
    private static final FieldName PRESCRIBER_NAME = FieldName.of("prescriberName");
    private static final List<FieldName> DEPARTMENTS = IntStream.rangeClosed(1, 3)
            .mapToObj(i -> FieldName.of("department" + i))
            .toList();
    private static final int REMARK_DIGITS = 2;

    /** レセプト番号。From 1 within a file. */
    public OptionalLong number() {
        return record.number(NUMBER);
    }

    public Optional<ClaimType> type() {
        return record.text(TYPE).flatMap(ClaimType::parse);
    }

    /** 診療年月・調剤年月。The month of treatment. */
    public Optional<YearMonth> month() {
        return record.month(MONTH);
    }

    /** 氏名。As the facility wrote it: 20 full-width or 40 half-width characters, a blank between family and given name. */
    public Optional<String> name() {
        return record.text(NAME);
    }

    /** カタカナ氏名。Full-width. */
    public Optional<String> kana() {
        return record.text(KANA);
    }

    public Optional<Sex> sex() {
        return record.text(SEX).flatMap(Sex::parse);
    }

    public Optional<LocalDate> birthdate() {
        return record.day(BIRTHDATE);
    }

    /** 給付割合。In percent; normally written by 国保 only. */
    public OptionalLong benefitPercent() {
        return record.number(BENEFIT_PERCENT);
    }

    /** 入院年月日。Of claims in hospital. */
    public Optional<LocalDate> admittedOn() {
        return record.day(ADMITTED_ON);
    }

    /** 標準負担額区分。1 低所得II (to 90 days), 2 低所得II (over 90 days), 3 低所得I, 4 with 老齢福祉年金. */
    public Optional<String> mealClass() {
        return record.text(MEAL_CLASS);
    }

    /** レセプト特記事項。Codes of two digits, up to five, such as 26 (区ア). */
    public List<String> remarks() {
        String text = record.text(REMARKS).orElse("");
        List<String> codes = new ArrayList<>();
        for (int at = 0; at + REMARK_DIGITS <= text.length(); at += REMARK_DIGITS) {
            codes.add(text.substring(at, at + REMARK_DIGITS));
        }
        return codes;
    }

    /** カルテ番号等・調剤録番号等。The facility's own number of the patient. */
    public Optional<String> chartNumber() {
        return record.text(CHART_NUMBER);
    }

    /** 検索番号。Of claims that come back or are billed again, 17 to 30 digits. */
    public Optional<String> searchNumber() {
        return record.text(SEARCH_NUMBER);
    }

    /** 診療科。Codes of two digits, up to three. */
    public List<String> departments() {
        return DEPARTMENTS.stream()
                .flatMap(department -> record.text(department).stream())
                .toList();
    }

    /** レセプト総括区分。DPC: 0 a claim by itself, 1 one that sums up others, 2 and 3 those summed up. */
    public OptionalLong summaryClass() {
        return record.number(SUMMARY_CLASS);
    }

    /** 処方した医療機関のコード。Dispensing: ten digits of the facility that prescribed. */
    public Optional<FacilityCode> prescriberCode() {
        return BillingFacility.code(record, PRESCRIBER_PREFECTURE, PRESCRIBER_POINT_TABLE, PRESCRIBER_CODE);
    }

    /** 処方した医療機関の名称。Dispensing: the name of the facility that prescribed. */
    public Optional<String> prescriberName() {
        return record.text(PRESCRIBER_NAME);
    }
}
