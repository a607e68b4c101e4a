package jp.tashika.format.checkup.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.OtherId;
import jp.tashika.format.checkup.document.Plain;
import jp.tashika.format.checkup.document.PostalAddress;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.document.Voucher;
import jp.tashika.format.checkup.item.Oid;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;

/** 当事者の読取。Reads the person, the institutions and the vouchers of a document. */
final class PartyReading {

    static final String INSURER = Oid.ROOT + "101";
    static final String INSTITUTION = Oid.ROOT + "102";
    static final String SYMBOL = Oid.ROOT + "204";
    static final String NUMBER = Oid.ROOT + "205";
    static final String BRANCH = Oid.ROOT + "211";
    /** The root of a voucher's number, behind which a 1 and the insurer's number stand. */
    static final String VOUCHER = Oid.ROOT + "209";

    static final String VOUCHER_CODE = "1";
    static final String TELEPHONE_START = "tel:";

    private final Walk walk;

    PartyReading(Walk walk) {
        this.walk = walk;
    }

    /** Stands on {@code recordTarget}. */
    Optional<Examinee> examinee() {
        Person person = new Person();
        walk.descend(person::read, "patientRole");
        return person.built();
    }

    /** 読みかけの受診者。What was found of the person so far. */
    private final class Person {
        private Optional<InsurerNumber> insurer = Optional.empty();
        private Optional<String> symbol = Optional.empty();
        private Optional<String> number = Optional.empty();
        private Optional<String> branch = Optional.empty();
        private final List<OtherId> others = new ArrayList<>();
        private final Set<String> roots = new HashSet<>();
        private Optional<PostalAddress> address = Optional.empty();
        private Optional<String> kana = Optional.empty();
        private Optional<Sex> sex = Optional.empty();
        private Optional<LocalDate> birthdate = Optional.empty();

        void read() {
            walk.children(Set.of("addr", "patient"), new HashSet<>(), name -> {
                switch (name) {
                    case "id" -> id();
                    case "addr" -> address = address();
                    case "patient" -> patient();
                    default -> walk.in().skip();
                }
            });
            if (insurer.isEmpty() && !roots.contains(INSURER)) {
                walk.missing("id of the insurer");
            }
            if (number.isEmpty() && !roots.contains(NUMBER)) {
                walk.missing("id of the insured person");
            }
        }

        private void id() {
            if (walk.isNull()) {
                walk.in().skip();
                return;
            }
            Optional<String> root =
                    walk.required("root", "OID", text -> Optional.of(text).filter(Oid::isOid));
            root.ifPresent(oid -> {
                if (!roots.add(oid)) {
                    walk.fault(Outcome.CHECKUP_VALUE_REPEATED, "id of one root");
                } else {
                    id(oid);
                }
            });
            walk.in().skip();
        }

        private void id(String oid) {
            switch (oid) {
                case INSURER -> insurer = walk.required("extension", "6 or 8 digits", InsurerNumber::parse);
                case SYMBOL -> symbol = walk.optional("extension", Examinee.NUMBER_MAX, Plain::isLine);
                case NUMBER -> {
                    number = walk.optional("extension", Examinee.NUMBER_MAX, Plain::isLine);
                    if (number.isEmpty()) {
                        walk.fault(Outcome.CHECKUP_VALUE_MISSING, "attribute extension");
                    }
                }
                case BRANCH ->
                    branch = walk.required(
                            "extension", "two digits", text -> Optional.of(text).filter(two -> Plain.isDigits(two, 2)));
                default ->
                    walk.optional("extension", OtherId.TEXT_MAX, Plain::isLine)
                            .ifPresent(text -> others.add(new OtherId(oid, text)));
            }
        }

        private void patient() {
            Set<String> seen = new HashSet<>();
            walk.children(Set.of("name", "administrativeGenderCode", "birthTime"), seen, name -> {
                switch (name) {
                    case "name" -> kana = walk.text(Examinee.NAME_MAX, Plain::isLine);
                    case "administrativeGenderCode" -> sex = walk.code("1 or 2", Sex::parse);
                    case "birthTime" -> birthdate = walk.day();
                    default -> walk.in().skip();
                }
            });
            if (kana.isEmpty()) {
                walk.missing("name");
            }
            if (!seen.contains("administrativeGenderCode")) {
                walk.missing("administrativeGenderCode");
            }
            if (!seen.contains("birthTime")) {
                walk.missing("birthTime");
            }
        }

        Optional<Examinee> built() {
            if (insurer.isEmpty() || number.isEmpty() || kana.isEmpty() || sex.isEmpty() || birthdate.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Examinee(
                    insurer.get(),
                    new InsuredNumber(symbol, number.get(), branch),
                    others,
                    address,
                    kana.get(),
                    sex.get(),
                    birthdate.get()));
        }
    }

    /** Stands on {@code addr}. */
    private Optional<PostalAddress> address() {
        List<String> codes = new ArrayList<>();
        String text = PostalAddress.inOneLine(walk.in().mixed(() -> {
            if (walk.in().name().equals("postalCode")) {
                postCode().ifPresent(codes::add);
            } else {
                walk.in().skip();
            }
        }));
        if (text.length() > PostalAddress.TEXT_MAX) {
            walk.fault(Outcome.CHECKUP_VALUE_TOO_LONG, "more than " + PostalAddress.TEXT_MAX + " characters");
            return Optional.empty();
        }
        if (!text.isEmpty() && !Plain.isLine(text, PostalAddress.TEXT_MAX)) {
            walk.fault(Outcome.CHECKUP_VALUE_ILL_FORMED, "control character");
            return Optional.empty();
        }
        return text.isEmpty() && codes.isEmpty()
                ? Optional.empty()
                : Optional.of(new PostalAddress(codes.stream().findFirst(), text));
    }

    private Optional<String> postCode() {
        int line = walk.in().line();
        String code = walk.in().leaf(walk.faults()).strip();
        if (!code.isEmpty() && !PostalAddress.isPostCode(code)) {
            walk.faultAt(line, Outcome.CHECKUP_VALUE_ILL_FORMED, "NNN-NNNN expected");
        }
        return Optional.of(code).filter(PostalAddress::isPostCode);
    }

    /** Stands on {@code representedOrganization}. */
    Optional<Institution> institution() {
        Named named = new Named();
        Set<String> seen = new HashSet<>();
        walk.children(Set.of("id", "name", "telecom", "addr"), seen, name -> {
            switch (name) {
                case "id" -> named.number = number();
                case "name" -> named.name = walk.text(Institution.NAME_MAX, Plain::isLine);
                case "telecom" -> named.telephone = telephone();
                case "addr" -> named.address = address();
                default -> walk.in().skip();
            }
        });
        if (!seen.contains("id")) {
            walk.missing("id");
        }
        if (named.name.isEmpty()) {
            walk.missing("name");
        }
        return named.number.flatMap(
                number -> named.name.map(name -> new Institution(number, name, named.telephone, named.address)));
    }

    /** 読みかけの機関。What was found of an institution so far. */
    private static final class Named {
        private Optional<InstitutionNumber> number = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> telephone = Optional.empty();
        private Optional<PostalAddress> address = Optional.empty();
    }

    private Optional<InstitutionNumber> number() {
        Optional<InstitutionNumber> number = Optional.empty();
        if (walk.required("root", INSTITUTION, text -> Optional.of(text).filter(INSTITUTION::equals))
                .isPresent()) {
            number = walk.required("extension", "10 digits", InstitutionNumber::parse);
        }
        walk.in().skip();
        return number;
    }

    private Optional<String> telephone() {
        Optional<String> text =
                walk.optional("value", Institution.TELEPHONE_MAX + TELEPHONE_START.length(), Plain::isLine);
        walk.in().skip();
        return text.map(value -> value.startsWith(TELEPHONE_START) ? value.substring(TELEPHONE_START.length()) : value)
                .map(String::strip)
                .filter(value -> Plain.isLine(value, Institution.TELEPHONE_MAX));
    }

    /** Stands on {@code participant}; empty for one that is no voucher of a checkup. */
    Optional<Voucher> voucher() {
        Sheet sheet = new Sheet();
        if (walk.in().attribute("typeCode").filter(type -> !type.equals("HLD")).isPresent()) {
            walk.in().skip();
            return Optional.empty();
        }
        walk.children(Set.of("functionCode", "time", "associatedEntity"), new HashSet<>(), name -> {
            switch (name) {
                case "functionCode" -> {
                    sheet.code = walk.required("code");
                    walk.in().skip();
                }
                case "time" -> walk.descend(() -> sheet.expiresOn = walk.optionalDay(), "high");
                case "associatedEntity" -> entity(sheet);
                default -> walk.in().skip();
            }
        });
        if (sheet.code.filter(VOUCHER_CODE::equals).isEmpty()) {
            return Optional.empty();
        }
        if (sheet.number.isEmpty()) {
            walk.missing("id of the voucher");
        }
        if (sheet.insurer.isEmpty()) {
            walk.missing("insurer of the voucher");
        }
        return sheet.number.flatMap(
                number -> sheet.insurer.map(insurer -> new Voucher(insurer, number, sheet.expiresOn)));
    }

    /** 読みかけの受診券。What was found of a voucher so far. */
    private static final class Sheet {
        private Optional<String> code = Optional.empty();
        private Optional<LocalDate> expiresOn = Optional.empty();
        private Optional<String> number = Optional.empty();
        private Optional<InsurerNumber> insurer = Optional.empty();
    }

    private void entity(Sheet sheet) {
        walk.children(name -> {
            switch (name) {
                case "id" -> {
                    sheet.number = walk.required(
                            "extension",
                            "11 digits",
                            text -> Optional.of(text).filter(eleven -> Plain.isDigits(eleven, Voucher.NUMBER_LENGTH)));
                    if (sheet.insurer.isEmpty()) {
                        sheet.insurer = walk.in().attribute("root").flatMap(PartyReading::insurerOf);
                    }
                    walk.in().skip();
                }
                case "scopingOrganization" ->
                    walk.descend(
                            () -> {
                                sheet.insurer = walk.required("extension", "6 or 8 digits", InsurerNumber::parse);
                                walk.in().skip();
                            },
                            "id");
                default -> walk.in().skip();
            }
        });
    }

    /** The insurer a voucher's root names: a dot, a 1 and eight digits behind {@link #VOUCHER}. */
    private static Optional<InsurerNumber> insurerOf(String root) {
        String start = VOUCHER + ".1";
        return root.startsWith(start) ? InsurerNumber.parse(root.substring(start.length())) : Optional.empty();
    }
}
